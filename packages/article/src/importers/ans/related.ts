import type { Article, Audio } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { htmlWords, idOf, type Context } from './context.js';
import { audioFiles } from './media.js';

/** Related stories that say where they are and what they are called; a reference says neither. */
export function readNext(story: Source): Article['next'] {
  const related = story.object('related_content');
  if (!related) return undefined;
  story.ledger.map(related.pointer, 'related_content', 'next');
  const next = Object.keys(related.value).flatMap((group) =>
    related.objects(group).flatMap((item) => {
      const entry = group === 'redirect' ? undefined : nextEntry(item);
      if (!entry)
        item.drop(
          group === 'redirect'
            ? 'a redirect of the newsroom system'
            : 'without address and headline it cannot be read next',
        );
      return entry ?? [];
    }),
  );
  return next.length ? next : undefined;
}

function nextEntry(item: Source): { url: string; headline: string } | undefined {
  if (item.type !== 'story') return undefined;
  const headlines = item.object('headlines');
  const headline = headlines && htmlWords(headlines, 'basic', 'next', item);
  const url = item.link('website_url') ?? item.link('canonical_url');
  if (!headline || !url) return undefined;
  item.map('next');
  return { url, headline };
}

/** A recording of the story: the whole one before a short one. */
export function readRecording(story: Source, context: Context): Audio | undefined {
  const all = story.objects('voice_transcripts');
  if (!all.length) return undefined;
  story.ledger.map(story.at('voice_transcripts'), 'voice_transcripts', 'audio');
  const ready = all.filter((one) => one.object('options')?.flag('enabled') !== false);
  const inOrder = [...ready].sort((a, b) => rank(a) - rank(b));
  let audio: Audio | undefined;
  for (const recording of inOrder) audio ??= recordingOf(recording, context);
  for (const recording of all)
    if (!story.ledger.has(recording.pointer))
      recording.drop('another recording is used, or it has no file');
  return audio;
}

function rank(recording: Source): number {
  return /short|summary/i.test(String(recording.value.subtype ?? '')) ? 1 : 0;
}

function recordingOf(recording: Source, context: Context): Audio | undefined {
  const output = recording.object('output');
  const [best, ...others] = output ? audioFiles(output) : audioFiles(recording);
  if (!best) return undefined;
  output?.map('audio');
  recording.map('audio');
  return compact<Audio>({
    type: 'audio',
    ...idOf(recording, context, 'audio'),
    sources: [best, ...others],
  });
}
