import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { makeGroupKeys, raiseFloor, rotate, type GroupKeys } from '@broadsheet/access';
import { makeKeys, rotateKeys, type KeySet } from '@broadsheet/access/keys.js';
import { Mistake } from '../mistake.js';
import { listOf, textOf, type Command, type Values } from './command.js';

/** All secrets of an access service, as one file. */
interface Secrets {
  /** `SigningKeys.load` takes it. */
  readonly signing: KeySet;
  /** `sealArticle` and `createAccess({ sealed })` take it. */
  readonly sealed: GroupKeys;
  /** `createAccess({ webhook })` takes it; the shop signs with the first. */
  readonly webhook: { readonly secrets: readonly string[] };
}

export const keysCommand: Command = {
  usage: 'FILE',
  summary: 'makes the secrets of an access service, or rotates them',
  options: {
    group: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      says: 'a group that sealed articles are for (premium)',
    },
    rotate: { type: 'boolean', says: 'new keys sign and seal; what the old ones made stays good' },
    floor: {
      type: 'string',
      value: 'EPOCH',
      says: 'closes sealed pages of all epochs before: 2026-11-30',
    },
  },
  names: 1,
  async run([file = ''], values, { out }) {
    const changes = values['rotate'] === true || textOf(values, 'floor') !== undefined;
    if (existsSync(file) && !changes)
      throw new Mistake(
        `${file}: is there already; --rotate changes it, and nothing overwrites it`,
      );
    if (!existsSync(file) && changes) throw new Mistake(`${file}: there is no such file`);
    const secrets = changes ? await changed(file, values) : await made(values);
    save(file, secrets);
    out(`${file}: ${summaryOf(secrets)}\n`);
    return 0;
  },
};

async function made(values: Values): Promise<Secrets> {
  const groups = listOf(values, 'group');
  return {
    signing: await makeKeys(),
    sealed: named(() => makeGroupKeys(groups.length ? groups : ['premium'], today())),
    webhook: { secrets: [webhookSecret()] },
  };
}

async function changed(file: string, values: Values): Promise<Secrets> {
  const before = read(file);
  const floor = textOf(values, 'floor');
  const after = values['rotate'] === true ? await rotated(before) : before;
  if (floor === undefined) return after;
  return { ...after, sealed: named(() => raiseFloor(after.sealed, floor)) };
}

async function rotated({ signing, sealed, webhook }: Secrets): Promise<Secrets> {
  return {
    signing: await rotateKeys(signing),
    // A day has one key: rotated twice, it stays that.
    sealed: sealed.epoch < today() ? named(() => rotate(sealed, today())) : sealed,
    // The one before stays good until the shop has the new one.
    webhook: { secrets: [webhookSecret(), ...webhook.secrets.slice(0, 1)] },
  };
}

function read(file: string): Secrets {
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    if (secrets.signing && secrets.sealed && secrets.webhook) return secrets;
  } catch {
    // What stands in the file is a secret, and so is no part of a message.
  }
  throw new Mistake(`${file}: expected what this command has written`);
}

/** Under another name first: a process that reads it, or one that is killed, never sees half of it. */
function save(file: string, secrets: Secrets): void {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Mistake((error as Error).message);
  }
}

function webhookSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${Buffer.from(bytes).toString('base64')}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Says nothing that is secret. */
function summaryOf({ signing, sealed, webhook }: Secrets): string {
  const { groups, epoch, floor } = sealed;
  const secrets = webhook.secrets.length;
  return `signs with ${signing.current.kid}; seals for ${groups.join(', ')} in ${epoch}, opens from ${floor} on; ${secrets} webhook secret${secrets > 1 ? 's' : ''}. Only its owner can read it: back it up as a secret.`;
}
