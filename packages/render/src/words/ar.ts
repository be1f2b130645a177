import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'رأي',
  analysis: 'تحليل',
  background: 'خلفية',
  review: 'مراجعة',
  report: 'تقرير',
  interview: 'مقابلة',
  obituary: 'نعي',
  letter: 'رسالة',
  live: 'مباشر',
  sponsored: 'محتوى مدفوع',
  paidBy: 'مدفوع من {name}',
  topics: 'المواضيع',
  series: 'سلسلة',
  footnotes: 'الحواشي',
  back: 'العودة إلى النص',
  table: 'جدول',
  video: 'فيديو',
  audio: 'تسجيل صوتي',
  related: 'اقرأ أيضًا',
  keyEvent: 'حدث رئيسي',
  keyEvents: 'أبرز الأحداث',
  links: 'روابط هذا المقال',
  ai: 'استخدام الذكاء الاصطناعي',
  rating: '{value} من {max}',
  offerMetered: 'تابع قراءة هذا المقال',
  offerSubscriber: 'هذا المقال للمشتركين',
  open: 'قراءة المقال كاملًا',
  needsScript: 'لا تُفتح البقية إلا بجافا سكريبت.',
};

export default words;
