/** What the compiled check says of one mistake: a subset of ajv's error object. */
export interface SchemaError {
  /** JSON pointer of the place. */
  instancePath: string;
  /** Name of the rule that was broken: `required`, `type`, `additionalProperties` … */
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}
