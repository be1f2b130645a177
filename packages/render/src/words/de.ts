import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'Meinung',
  analysis: 'Analyse',
  background: 'Hintergrund',
  review: 'Rezension',
  report: 'Bericht',
  interview: 'Interview',
  obituary: 'Nachruf',
  letter: 'Leserbrief',
  live: 'Live',
  sponsored: 'Anzeige',
  paidBy: 'Bezahlt von {name}',
  topics: 'Themen',
  series: 'Serie',
  footnotes: 'Fußnoten',
  back: 'Zurück zum Text',
  table: 'Tabelle',
  video: 'Video',
  audio: 'Audio',
  related: 'Mehr zum Thema',
  keyEvent: 'Wichtiges Ereignis',
  keyEvents: 'Wichtigste Ereignisse',
  links: 'Links in diesem Artikel',
  ai: 'Einsatz von KI',
  rating: '{value} von {max}',
  offerMetered: 'Lesen Sie diesen Artikel weiter',
  offerSubscriber: 'Dieser Artikel ist für Abonnenten',
  open: 'Ganzen Artikel lesen',
  needsScript: 'Der Rest öffnet sich nur mit JavaScript.',
};

export default words;
