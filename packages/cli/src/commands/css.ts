import { adSizesRule } from '@broadsheet/site';
import { parse } from 'parse5';
import { noHTML } from '../check/no-html.js';
import { attribute, elementsIn } from '../check/tree.js';
import { readInput } from '../input.js';
import { Mistake } from '../mistake.js';
import type { Command } from './command.js';

export const cssCommand: Command = {
  usage: 'FILE|SIZES…',
  summary: 'prints the rules that reserve the boxes of ad slots with sizes of their own',
  options: {},
  names: 'many',
  async run(names, _values, { out }) {
    // By the list, so that two slots with one list have one rule.
    const rules = new Map<string, string>();
    const mistakes: string[] = [];
    for (const name of names) {
      for (const { sizes, place } of await listsOf(name)) {
        const rule = ruleOf(sizes);
        if (rule instanceof Error) mistakes.push(`${place}: ${rule.message}`);
        else rules.set(sizes, rule);
      }
    }
    if (mistakes.length) throw new Mistake(...mistakes);
    out([...rules.values()].join('\n'));
    return 0;
  },
};

interface List {
  sizes: string;
  /** Where it stands: `page.html:12:3`. */
  place: string;
}

/** What an argument names: a list of sizes is itself, a page has those of its slots. */
async function listsOf(name: string): Promise<List[]> {
  if (isList(name)) return [{ sizes: name, place: name }];
  const source = await readInput(name);
  const refusal = noHTML(source);
  if (refusal) throw new Mistake(`${name}: ${refusal}`);
  const lists: List[] = [];
  for (const element of elementsIn(parse(source, { sourceCodeLocationInfo: true }))) {
    const sizes = element.tagName === 'news-ad-slot' && attribute(element, 'sizes');
    const spot = element.sourceCodeLocation;
    if (sizes)
      lists.push({ sizes, place: `${name}:${spot?.startLine ?? 1}:${spot?.startCol ?? 1}` });
  }
  return lists;
}

/** Begins as a list does. A file of such a name has a path: `./300x250`. */
function isList(name: string): boolean {
  return /^\s*(\d+\s*[:x×]|fluid\s*($|[,|]))/.test(name);
}

function ruleOf(sizes: string): string | Error {
  try {
    return adSizesRule(sizes);
  } catch (error) {
    return error as Error;
  }
}
