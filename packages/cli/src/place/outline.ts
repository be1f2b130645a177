/** The outline of an article with every place between two blocks: an ad, or why there is none. */
import {
  AD_RULES,
  plainText,
  type AdDecision,
  type AdRule,
  type Article,
  type BodyBlock,
  type Placement,
} from '@broadsheet/article';

const WORDS = 56;

export function outline(article: Article, { positions, trace }: Placement): string {
  const decisions = new Map(trace.map((decision) => [decision.after, decision]));
  const units = new Map(positions.map(({ after }, i) => [after, `inline-${i + 1}`]));
  const formats = new Map(positions.map(({ after, format }) => [after, format]));
  const lines = article.body.children.flatMap((block, i) => {
    const decision = decisions.get(i);
    const name = `${units.get(i)} (${formats.get(i)})`;
    return [
      ...(block.type === 'ad-position' ? [] : [line(block, i)]),
      ...(decision ? [seam(decision, name)] : []),
    ];
  });
  return lines.map((one) => `${one}\n`).join('');
}

function line(block: BodyBlock, index: number): string {
  const words = oneLine(plainText([block]));
  return `${String(index).padStart(4)}  ${block.type.padEnd(16)}  ${words}`.trimEnd();
}

/** Control characters of a hostile document would move a terminal's cursor. */
function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > WORDS ? `${letters.slice(0, WORDS - 1).join('')}…` : line;
}

function seam(decision: AdDecision, name: string): string {
  const { narrow, wide } = decision.above;
  const place = `${narrow} px on a phone, ${wide} on a desktop`;
  if (!decision.taken) return `      ✗ ${reasons(decision)}  [${place}]`;
  const where = decision.taken === 'narrow' ? ` on phones; desktop: ${reasons(decision)}` : '';
  const broken = decision.broken?.map((rule) => AD_RULES[rule]).join('; ');
  return `      ✓ ${name}${where}${broken ? `, set by hand against the rules: ${broken}` : ''}  [${place}]`;
}

function reasons({ refused: { narrow, wide } }: AdDecision): string {
  if (narrow === wide || !narrow || !wide) return said(narrow ?? wide);
  return `phone: ${said(narrow)} · desktop: ${said(wide)}`;
}

function said(rule: AdRule | undefined): string {
  return rule ? AD_RULES[rule] : '';
}
