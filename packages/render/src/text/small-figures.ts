/** Raised and lowered figures without marks: 10⁶, CO₂. Letters stay as they are. */
import type { PhrasingContent } from 'mdast';

const FIGURES = '0123456789+-=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

export function raised(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child) => changed(child, RAISED));
}

export function lowered(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child) => changed(child, LOWERED));
}

function changed(node: PhrasingContent, by: string): PhrasingContent {
  if (node.type !== 'text') return node;
  const figures = [...node.value];
  if (!figures.every((figure) => FIGURES.includes(figure))) return node;
  return { ...node, value: figures.map((figure) => by[FIGURES.indexOf(figure)]).join('') };
}
