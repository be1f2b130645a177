import { checkArticle } from '../../check/check.js';
import { isObject, pointer } from '../../json.js';
import { Ledger, type Report } from '../../report.js';
import { walk } from '../../walk.js';
import type { Importer } from '../importer.js';

/** Our own format: nothing is changed, only checked. */
export const broadsheet: Importer = {
  format: 'broadsheet',

  recognises(value) {
    return (
      isObject(value) &&
      (value.format === 'broadsheet' ||
        (isObject(value.body) && value.type !== 'root' && !('content_elements' in value)))
    );
  },

  import(value) {
    const named = isObject(value) ? { format: 'broadsheet', version: 1, ...value } : value;
    const checked = checkArticle(named);
    return checked.ok ? { ...checked, report: reportOf(value) } : checked;
  },
};

function reportOf(value: unknown): Report {
  const ledger = new Ledger();
  for (const key of Object.keys(value as object)) {
    ledger.map(pointer('', key), key, key);
    ledger.readWhole(pointer('', key));
  }
  ledger.map('', 'article', 'article');
  return withNodes(ledger.close('broadsheet', value), value);
}

/** Every node of the story is itself. */
function withNodes(report: Report, value: unknown): Report {
  const known = new Set(report.entries.map((entry) => entry.pointer));
  walk(value, '', (node, at) => {
    if (known.has(at)) return;
    const type = String(node.type);
    report.entries.push({ pointer: at, node: type, fate: 'mapped', to: type });
    report.sums.total += 1;
    report.sums.mapped += 1;
  });
  return report;
}
