import type { Words } from './words.js';

const words: Words = {
  advertisement: 'Anzeige',
  readingTime: 'Lesezeit: {time}',
  published: 'Veröffentlicht: {date}',
  updated: 'Aktualisiert: {date}',
  by: 'Von {names}',
  comments: { one: '{n} Kommentar', other: '{n} Kommentare' },
  noComments: 'Schreiben Sie den ersten Kommentar',
  trust: 'Warum Sie {publisher} vertrauen können',
  share: 'Teilen',
  shareFailed: 'Der Link konnte nicht kopiert werden. Er steht in der Adresszeile.',
  linkCopied: 'Link kopiert',
  play: 'Video abspielen: {title}',
  playFor: 'Video abspielen: {title}, {duration}',
  videoFailed: 'Dieses Video kann hier nicht abgespielt werden.',
  videoLink: 'Videodatei öffnen',
  next: 'Weiterlesen',
  nextLoading: 'Der nächste Artikel wird geladen',
  nextLoaded: 'Nächster Artikel: {title}',
  nextFailed: 'Der nächste Artikel konnte nicht geladen werden.',
  nextLoad: 'Nächsten Artikel hier zeigen',
  nextRetry: 'Noch einmal versuchen',
  unlocking: 'Der Artikel wird geöffnet',
  unlocked: 'Der ganze Artikel ist jetzt offen.',
  unlockFailed: 'Der Artikel konnte nicht geöffnet werden. Bitte versuchen Sie es noch einmal.',
  unlockRefused: 'Dieser Artikel ist für Abonnenten.',
  correction: 'Korrektur',
  clarification: 'Klarstellung',
  embedLink: 'Auf {what} ansehen',
};

export default words;
