/**
 * Checks an ads.txt: who may sell a paper's advertising space, for buyers to read (IAB Tech Lab, ads.txt 1.1, section 3.4).
 * A crawler passes over a line that it cannot read, so a mistake loses money without a word: here each is named. The parsers
 * on npm either drop such lines in silence or refuse what the standard allows (extension fields, a byte order mark).
 */

export interface AdsTxtProblem {
  /** From 1 on. */
  line: number;
  /** What is wrong and what was expected, in one sentence. */
  message: string;
  /** Buyers can read the file all the same. */
  warning?: true;
}

export interface AdsTxt {
  /** How many sellers it names, well or badly. */
  records: number;
  /** In the order of the lines. */
  problems: AdsTxtProblem[];
}

const VARIABLES = ['CONTACT', 'SUBDOMAIN', 'INVENTORYPARTNERDOMAIN', 'OWNERDOMAIN', 'MANAGERDOMAIN'] as const; // prettier-ignore
type Variable = (typeof VARIABLES)[number];

/** What a file says that has no seller, so that it is not taken for an empty one. */
const PLACEHOLDER = 'placeholder.example.com, placeholder, DIRECT, placeholder';

export function checkAdsTxt(text: string): AdsTxt {
  const file = new File();
  // CR, LF or both end a line; a byte order mark begins no name.
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [i, whole] of lines.entries()) {
    const [line = ''] = whole.split('#');
    if (line.trim()) file.read(line.trim(), i + 1);
  }
  return file.end();
}

class File {
  #records = 0;
  readonly #problems: AdsTxtProblem[] = [];
  /** The line where each thing that may stand once was said. */
  readonly #first = new Map<string, number>();
  readonly #said = new Set<Variable>();

  read(line: string, at: number): void {
    // What follows a semicolon is an extension, and everybody's own.
    const [data = ''] = line.split(';');
    const variable = /^([^,=]*)=(.*)$/.exec(data);
    const message = variable ? this.#variable(variable[1]!.trim(), variable[2]!.trim(), at) : this.#record(data, at); // prettier-ignore
    if (message) this.#problems.push({ line: at, message });
  }

  end(): AdsTxt {
    const warn = (message: string) => this.#problems.push({ line: 1, message, warning: true });
    if (this.#records === 0)
      warn(`no seller is named; a paper that has none says so: ${PLACEHOLDER}`);
    if (!this.#said.has('OWNERDOMAIN'))
      warn('OWNERDOMAIN is missing: the domain of the business that owns this site');
    return { records: this.#records, problems: this.#problems.sort((a, b) => a.line - b.line) };
  }

  #variable(name: string, value: string, at: number): string | undefined {
    const variable = VARIABLES.find((one) => one === name.toUpperCase());
    if (!variable) return `${shown(name)} is no variable; expected one of ${VARIABLES.join(', ')}`;
    if (!value) return `${variable} says nothing; expected ${expectedOf(variable)}`;
    this.#said.add(variable);
    if (variable === 'CONTACT') return this.#once(`CONTACT ${value}`, `CONTACT=${value}`, at);
    const [domain = '', country, ...more] = value.split(',').map((part) => part.trim());
    const hasCountry = variable === 'MANAGERDOMAIN' && country !== undefined;
    if (!isDomain(domain) || more.length > 0 || (country !== undefined && !hasCountry))
      return `${variable} is ${shown(value)}; expected ${expectedOf(variable)}`;
    if (hasCountry && !/^[A-Z]{2}$/i.test(country))
      return `${shown(country)} is no country; expected two letters (ISO 3166-1), as in ${domain}, GB`;
    if (variable === 'OWNERDOMAIN') return this.#once('OWNERDOMAIN', 'an OWNERDOMAIN', at);
    if (variable === 'MANAGERDOMAIN') {
      const place = country?.toUpperCase() ?? '';
      return this.#once(`MANAGERDOMAIN ${place}`, `a MANAGERDOMAIN ${place ? `for ${place}` : 'for all other countries'}`, at); // prettier-ignore
    }
    return this.#once(`${variable} ${domain.toLowerCase()}`, `${variable}=${domain}`, at);
  }

  #record(data: string, at: number): string | undefined {
    this.#records += 1;
    const fields = data.split(',').map((field) => field.trim());
    const [domain = '', account = '', relation = '', tag] = fields;
    if (fields.length < 3 || fields.length > 4)
      return `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}; expected 3 or 4: domain, account id, DIRECT or RESELLER, and the id of a certification authority if there is one`;
    if (!isDomain(domain)) return `${shown(domain)} is no domain; expected that of the advertising system, as in ads.example.com`; // prettier-ignore
    if (!account) return `the account id is missing; expected the one that ${domain} gave you`;
    if (/\s/.test(account)) return `the account id is ${shown(account)}; expected one without spaces`; // prettier-ignore
    if (!/^(?:DIRECT|RESELLER)$/i.test(relation)) return `${shown(relation)} says not who sells; expected DIRECT or RESELLER`; // prettier-ignore
    if (tag !== undefined && !/^\S+$/.test(tag)) return `the id of the certification authority is ${shown(tag)}; expected one without spaces, or no fourth field`; // prettier-ignore
    const key = [domain.toLowerCase(), account, relation.toUpperCase()].join(', ');
    return this.#once(key, key, at);
  }

  /** Says where it was said before, if it was. */
  #once(key: string, name: string, at: number): string | undefined {
    const before = this.#first.get(key);
    if (before !== undefined)
      return `${clean(name)} stands in line ${before} already; expected once`;
    this.#first.set(key, at);
    return undefined;
  }
}

function expectedOf(variable: Variable): string {
  if (variable === 'CONTACT') return 'an address or a telephone number';
  if (variable === 'MANAGERDOMAIN') return 'a domain, and a country if it is for one alone: manager.example.com, GB';
  return 'a domain without https:// and path, as in paper.example.com';
} // prettier-ignore

/** Names of a host with a dot in them (RFC 1123, section 2.1), international ones in their ASCII form. */
const DOMAIN =
  /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/i;

function isDomain(text: string): boolean {
  return DOMAIN.test(text);
}

function shown(text: string): string {
  return `"${clean(text)}"`;
}

/** What somebody wrote, short enough for one line of a log and without what would steer a terminal. */
function clean(text: string): string {
  const letters = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD')];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('');
}

/** A problem as a line of a log. @param file its name */
export function adsTxtLine(file: string, { line, message, warning }: AdsTxtProblem): string {
  return `${file}:${line}: ${warning ? 'warning: ' : ''}${message}`;
}
