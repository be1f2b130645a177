import { isDateTime } from '../../dates.js';
import { kindOf } from '../../json.js';
import { flag, number, object, oneOf, record, shape, text, type Rule } from '../shape.js';
import { withOffset } from './dates.js';

/** What a post has to look like before it is read: strict about what becomes the article, relaxed about what plugins add. */
export const postShape: Rule = (value, at) => POST(value, at);

/** PHP writes an empty object as an empty list. */
const orEmpty =
  (rule: Rule): Rule =>
  (value, at) =>
    Array.isArray(value) && !value.length ? [] : rule(value, at);

const date: Rule = (value, at) =>
  typeof value === 'string' && isDateTime(withOffset(value))
    ? []
    : [
        {
          pointer: at,
          message: `Expected a date and time of the calendar such as 2026-11-23T09:30:00, found ${kindOf(value)}.`,
        },
      ];

const id: Rule = (value, at) => (typeof value === 'string' ? [] : number(value, at));
const words = shape({ rendered: text, raw: text, protected: flag });

const POST = shape({
  id,
  type: text,
  slug: text,
  link: text,
  status: text,
  password: text,
  title: words,
  content: words,
  excerpt: words,
  date,
  date_gmt: date,
  modified: date,
  modified_gmt: date,
  comment_status: oneOf('open', 'closed', ''),
  format: text,
  _embedded: orEmpty(record((value, at) => (Array.isArray(value) ? [] : object(value, at)))),
  _links: orEmpty(object),
});
