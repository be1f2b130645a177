import type { HeaderWords } from './words.js';

const words: HeaderWords = {
  tools: 'Werkzeuge für diesen Artikel',
  share: 'Teilen',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  copyFailed: 'Der Link konnte nicht kopiert werden. Er steht in der Adresszeile.',
  otherApps: 'Andere Apps …',
  email: 'E-Mail',
  save: 'Merken',
  saved: 'Gemerkt',
  gift: 'Artikel verschenken',
  giftMade: 'Ihr Geschenklink',
  giftCopied: 'Geschenklink kopiert',
  giftFailed: 'Der Geschenklink konnte nicht erstellt werden.',
  listen: 'Anhören',
  pause: 'Pause',
  goOn: 'Weiter',
  stop: 'Stopp',
  noVoice: 'Dieses Gerät hat keine Stimme für diese Sprache.',
  textSize: 'Schriftgröße',
  print: 'Drucken',
  follow: '{name} folgen',
  following: 'Sie folgen: {name}',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  path: 'Sie sind hier',
  otherLanguages: 'In anderen Sprachen',
  amended: 'Dieser Artikel wurde geändert',
  amendedOn: 'Dieser Artikel wurde geändert: {date}',
  aiUsed: 'Wie KI bei diesem Artikel eingesetzt wurde',
  supportedBy: 'Unterstützt von {name}',
  age: {
    one: 'Dieser Artikel ist mehr als {n} Jahr alt',
    other: 'Dieser Artikel ist mehr als {n} Jahre alt',
  },
};

export default words;
