import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

/**
 * XHTML, or HTML that a tool for XML wrote, as a parser of HTML understands it: sections of CDATA become text, processing
 * instructions go, `<p/>` ends where it begins, and the prefix of a namespace that is HTML's goes. What is none of this stays
 * as it is, so HTML may be given too.
 */
export function xhtmlToHtml(source: string): string {
  if (!/\/>|<\?|<!\[CDATA\[|<\w+:/.test(source)) return source;
  const plain = withoutSections(source.replace(/\r\n?/g, '\n'));
  return new Rewriting(plain).html();
}

const ENDS: Record<string, string> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** Text for sections of CDATA, nothing for processing instructions; neither is one inside a comment. */
function withoutSections(source: string): string {
  const opener = /<!--|<!\[CDATA\[|<\?/g;
  const endless = new Set<string>();
  let html = '';
  let from = 0;
  for (let found = opener.exec(source); found; found = opener.exec(source)) {
    const [open] = found;
    // `<!-->` is a whole comment (HTML Standard, "comment start state").
    const inside = found.index + (open === '<!--' ? 2 : open.length);
    const end = endless.has(open) ? -1 : source.indexOf(ENDS[open]!, inside);
    if (end < 0) endless.add(open);
    if (end < 0 && open !== '<![CDATA[') continue;
    const next = end < 0 ? inside : end + ENDS[open]!.length;
    html += source.slice(from, found.index);
    if (open === '<!--') html += source.slice(found.index, next);
    else if (open === '<![CDATA[' && end >= 0) html += escaped(source.slice(inside, end));
    from = opener.lastIndex = next;
  }
  return html + source.slice(from);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements whose content is no markup in HTML. */
const RAW = new Set(['script', 'style']);

/** Copies the source, with other words for the tags that mean something else in HTML. */
class Rewriting implements TokenHandler {
  #html = '';
  #done = 0;
  #prefixes = new Set(['xhtml', 'html']);
  #tokenizer: Tokenizer;

  constructor(private readonly source: string) {
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  }

  html(): string {
    this.#tokenizer.write(this.source, true);
    return this.#html + this.source.slice(this.#done);
  }

  onStartTag(token: Token.TagToken): void {
    for (const { name, value } of token.attrs)
      if (name.startsWith('xmlns:') && value === XHTML) this.#prefixes.add(name.slice(6));
    const { tagName, selfClosing } = token;
    const name = this.#plain(tagName);
    if (RAW.has(name) && !selfClosing) this.#tokenizer.state = TokenizerMode.RAWTEXT;
    const isClosed = selfClosing && !VOID.has(name);
    if (name === tagName && !isClosed) return;
    this.#replace(token, (tag) => {
      const start = `<${name}${tag.slice(1 + tagName.length)}`;
      return isClosed ? `${start.slice(0, -2)}></${name}>` : start;
    });
  }

  onEndTag(token: Token.TagToken): void {
    const name = this.#plain(token.tagName);
    if (name !== token.tagName) this.#replace(token, () => `</${name}>`);
  }

  /** The name without a prefix that stands for HTML. */
  #plain(tagName: string): string {
    const colon = tagName.indexOf(':');
    return colon > 0 && this.#prefixes.has(tagName.slice(0, colon))
      ? tagName.slice(colon + 1)
      : tagName;
  }

  #replace({ location }: Token.TagToken, by: (tag: string) => string): void {
    if (!location) return;
    this.#html += this.source.slice(this.#done, location.startOffset);
    this.#html += by(this.source.slice(location.startOffset, location.endOffset));
    this.#done = location.endOffset;
  }

  onComment(): void {}
  onDoctype(): void {}
  onCharacter(): void {}
  onNullCharacter(): void {}
  onWhitespaceCharacter(): void {}
  onEof(): void {}
}
