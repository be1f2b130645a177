import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'תמונות',
  close: 'סגירה',
  previous: 'התמונה הקודמת',
  next: 'התמונה הבאה',
  zoomIn: 'הגדלה',
  zoomOut: 'הקטנה',
  place: 'תמונה {n} מתוך {all}',
  loading: 'התמונה נטענת',
  failed: 'לא ניתן לטעון את התמונה.',
  retry: 'לנסות שוב',
};

export default words;
