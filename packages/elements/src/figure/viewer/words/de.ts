import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'Bilder',
  close: 'Schließen',
  previous: 'Vorheriges Bild',
  next: 'Nächstes Bild',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  place: 'Bild {n} von {all}',
  loading: 'Das Bild wird geladen',
  failed: 'Das Bild konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
};

export default words;
