import { formatReport } from '@broadsheet/article';
import { adviceLines, FROM, formatOf, readDocument } from '../document.js';
import { textOf, type Command } from './command.js';

export const importCommand: Command = {
  usage: 'FILE',
  summary: 'prints the document that a file becomes; what was left out or changed goes to stderr',
  options: { from: FROM },
  names: 1,
  async run([file = ''], values, { out, err }) {
    const { article, report } = await readDocument(file, formatOf(textOf(values, 'from')));
    out(JSON.stringify(article, null, 2) + '\n');
    const words = formatReport(report);
    if (words) err(words);
    for (const line of adviceLines(file, article)) err(line);
    return 0;
  },
};
