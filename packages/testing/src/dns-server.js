/** A real name server of a test's own, over UDP: it knows what it is told, and can be slow or talk rubbish. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';
import ipaddr from 'ipaddr.js';

/**
 * By name: its addresses, the name that an address has, or what happens instead of an answer.
 * @typedef {Record<string, readonly string[] | 'slow' | 'rubbish' | 'failure'>} Zone
 */

/** RCODEs (RFC 1035, section 4.1.1). */
const SERVER_FAILURE = 2;
const NO_SUCH_NAME = 3;

/** The name under which an address has its own (RFC 1035, section 3.5; RFC 3596, section 2.5). @param {string} text */
export function pointerOf(text) {
  const address = ipaddr.parse(text);
  const bytes = address.toByteArray();
  if (address.kind() === 'ipv4') return `${bytes.reverse().join('.')}.in-addr.arpa`;
  const digits = bytes.flatMap((byte) => [byte >> 4, byte & 15]).map((digit) => digit.toString(16));
  return `${digits.reverse().join('.')}.ip6.arpa`;
}

/** @param {Zone} zone */
export async function startDNSServer(zone) {
  /** @type {string[]} */
  const asked = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, { address, port }) => {
    const { id = 0, questions: [question] = [] } = decode(message);
    if (!question) return;
    asked.push(`${question.type} ${question.name}`);
    const known = zone[question.name.toLowerCase()];
    if (known === 'slow') return;
    socket.send(known === 'rubbish' ? rubbish(id) : answer(id, question, known), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    /** For `Resolver.setServers`. */
    address: `127.0.0.1:${socket.address().port}`,
    /** The questions that came, as `TYPE name`. */
    asked,
    async close() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

/** @param {number} id @param {import('dns-packet').Question} question @param {readonly string[] | string | undefined} known */
function answer(id, question, known) {
  const { name, type } = question;
  const texts = Array.isArray(known) ? known.filter((text) => typeOf(text) === type) : [];
  const code = known === 'failure' ? SERVER_FAILURE : known ? 0 : NO_SUCH_NAME;
  const answers = texts.map((data) => ({ name, type, data, ttl: 0 }));
  return encode({
    id,
    type: 'response',
    flags: code,
    questions: [question],
    answers: /** @type {import('dns-packet').Answer[]} */ (answers),
  });
}

/** @param {string} text */
function typeOf(text) {
  if (!ipaddr.isValid(text)) return 'PTR';
  return ipaddr.parse(text).kind() === 'ipv4' ? 'A' : 'AAAA';
}

/** It bears the question's number, and nothing else of it makes sense. @param {number} id */
function rubbish(id) {
  const bytes = Buffer.alloc(40, 0xff);
  bytes.writeUInt16BE(id);
  return bytes;
}
