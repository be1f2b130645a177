import { schema } from './generated/validate.js';
import type { SchemaNode } from './schema-node.js';

/** The rule itself where it stands elsewhere in the schema. */
export function deref(rule: SchemaNode): SchemaNode {
  return rule.$ref ? schema.$defs[rule.$ref.split('/').pop()!]! : rule;
}

/** The type of the node that a rule is about. */
export function typeOf(rule: SchemaNode): string {
  return String(deref(rule).properties?.type?.const);
}
