/** The words of JSON Schema that article.schema.json uses. */
export interface SchemaNode {
  $ref?: string;
  type?: 'string' | 'number' | 'boolean' | 'array' | 'object';
  const?: unknown;
  enum?: unknown[];
  format?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  items?: SchemaNode;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  oneOf?: SchemaNode[];
}

export interface Schema extends SchemaNode {
  $defs: Record<string, SchemaNode>;
}
