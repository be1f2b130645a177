import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'Pictures',
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  place: 'Picture {n} of {all}',
  loading: 'The picture is loading',
  failed: 'The picture could not be loaded.',
  retry: 'Try again',
};

export default words;
