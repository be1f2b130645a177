import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'Images',
  close: 'Fermer',
  previous: 'Image précédente',
  next: 'Image suivante',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  place: 'Image {n} sur {all}',
  loading: 'L’image se charge',
  failed: 'L’image n’a pas pu être chargée.',
  retry: 'Réessayer',
};

export default words;
