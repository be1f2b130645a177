import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'الصور',
  close: 'إغلاق',
  previous: 'الصورة السابقة',
  next: 'الصورة التالية',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  place: 'الصورة {n} من {all}',
  loading: 'يجري تحميل الصورة',
  failed: 'تعذّر تحميل الصورة.',
  retry: 'إعادة المحاولة',
};

export default words;
