import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { dataOf } from '../data.js';
import { pageWith } from './tree.js';

const Page = pageWith(createElement);

export function react(whole) {
  return `<!doctype html>${renderToString(createElement(Page, { data: dataOf(whole) }))}`;
}
