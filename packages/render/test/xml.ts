/** What a strict reader makes of XML. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Name without its prefix. */
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

/** @throws Error at the first thing that is not well-formed, or not as its namespaces say */
export function parseXML(source: string): XmlElement {
  const top: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, { value }]) => [key, value]),
      ),
      children: [],
      text: '',
    };
    (open.at(-1)?.children ?? top).push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const at = open.at(-1);
    if (at) at.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return top[0]!;
}

export function children(element: XmlElement, name: string, namespace?: string): XmlElement[] {
  return element.children.filter(
    (child) => child.name === name && (namespace === undefined || child.namespace === namespace),
  );
}

/** The text of the one child of a name; undefined where there is none. */
export function textOf(element: XmlElement, name: string, namespace = ''): string | undefined {
  const found = children(element, name, namespace);
  if (found.length > 1) throw new Error(`${found.length} times <${name}>`);
  return found[0]?.text;
}
