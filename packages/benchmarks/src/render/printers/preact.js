import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { dataOf } from '../data.js';
import { pageWith } from './tree.js';

const Page = pageWith(h);

export function preact(whole) {
  return `<!doctype html>${renderToString(h(Page, { data: dataOf(whole) }))}`;
}
