import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'דעה',
  analysis: 'ניתוח',
  background: 'רקע',
  review: 'ביקורת',
  report: 'כתבה',
  interview: 'ריאיון',
  obituary: 'הספד',
  letter: 'מכתב',
  live: 'שידור חי',
  sponsored: 'תוכן ממומן',
  paidBy: 'במימון {name}',
  topics: 'נושאים',
  series: 'סדרה',
  footnotes: 'הערות שוליים',
  back: 'חזרה לטקסט',
  table: 'טבלה',
  video: 'וידאו',
  audio: 'הקלטה',
  related: 'קראו גם',
  keyEvent: 'אירוע מרכזי',
  keyEvents: 'אירועים מרכזיים',
  links: 'קישורים בכתבה זו',
  ai: 'שימוש בבינה מלאכותית',
  rating: '{value} מתוך {max}',
  offerMetered: 'להמשך הכתבה',
  offerSubscriber: 'הכתבה למנויים',
  open: 'לקריאת הכתבה המלאה',
  needsScript: 'ההמשך נפתח רק עם JavaScript.',
};

export default words;
