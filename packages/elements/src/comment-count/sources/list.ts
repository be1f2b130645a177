/** The comment systems by name, as the setting `comments.source` names them. */
import { jsonSource } from './json.js';
import type { CommentSource } from './source.js';

export const sources: Record<string, (endpoint: string) => CommentSource> = { json: jsonSource };
