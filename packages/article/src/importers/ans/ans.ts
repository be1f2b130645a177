import { isObject, kindOf } from '../../json.js';
import { Ledger } from '../../report.js';
import type { Hints, Imported, Importer } from '../importer.js';
import { Source } from '../source.js';
import { LEFT_OUT, readStory } from './story.js';
import { storyShape } from './story-shape.js';

/** Arc XP's ANS, stories of the versions 0.8 to 0.10. */
export const ans: Importer = {
  format: 'ans',

  recognises(value) {
    if (!isObject(value)) return false;
    const isVersion = typeof value.version === 'string' && /^0\.\d+(?:\.\d+)?$/.test(value.version);
    return (
      isVersion ||
      (value.type === 'story' && !('body' in value)) ||
      ('content_elements' in value && !('body' in value))
    );
  },

  import(value, hints): Imported {
    if (!isObject(value))
      return refused(
        '',
        `${kindOf(value)} is not a story: expected an object of the type "story".`,
      );
    if (value.type !== 'story')
      return refused(
        'type' in value ? '/type' : '',
        `This is not a story: expected the type "story", found ${kindOf(value.type)}.`,
      );
    const problems = storyShape(value, '');
    return problems.length ? { ok: false, problems } : read(value, hints);
  },
};

function read(value: Record<string, unknown>, hints: Hints): Imported {
  const ledger = new Ledger();
  const story = new Source(value, '', ledger);
  story.map('article');
  const article = readStory(story, { hints, ids: new Set() });
  return { ok: true, article, report: ledger.close('ans', value, { fields: LEFT_OUT }) };
}

function refused(pointer: string, message: string): Imported {
  return { ok: false, problems: [{ pointer, message }] };
}
