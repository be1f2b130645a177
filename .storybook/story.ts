/** Helpers for stories: they print the server faces, so that a story shows just what a page would hold. */
import type { StoryContext } from '@storybook/web-components-vite';
import { face, type Face } from '../packages/elements/src/core/face.js';

/** The words of the toolbar's language. */
export function faceOf(context: Pick<StoryContext, 'globals'>): Face {
  return face((context.globals.language as string | undefined) ?? 'en', 'Europe/London');
}

export function isRightToLeft(language: string): boolean {
  return ['ar', 'he'].includes(language);
}
