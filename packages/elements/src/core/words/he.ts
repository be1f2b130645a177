import type { Words } from './words.js';

const words: Words = {
  advertisement: 'פרסומת',
  readingTime: 'זמן קריאה: {time}',
  published: 'פורסם ב־{date}',
  updated: 'עודכן ב־{date}',
  by: 'מאת {names}',
  comments: { one: 'תגובה אחת', two: '{n} תגובות', other: '{n} תגובות' },
  noComments: 'כתבו את התגובה הראשונה',
  trust: 'למה אפשר לסמוך על {publisher}',
  share: 'שיתוף',
  shareFailed: 'לא ניתן היה להעתיק את הקישור. הוא מופיע בשורת הכתובת.',
  linkCopied: 'הקישור הועתק',
  play: 'הפעלת הסרטון: {title}',
  playFor: 'הפעלת הסרטון: {title}, {duration}',
  videoFailed: 'לא ניתן להפעיל את הסרטון כאן.',
  videoLink: 'פתיחת קובץ הווידאו',
  next: 'הבא',
  nextLoading: 'הכתבה הבאה נטענת',
  nextLoaded: 'הכתבה הבאה: {title}',
  nextFailed: 'לא ניתן היה לטעון את הכתבה הבאה.',
  nextLoad: 'הצגת הכתבה הבאה כאן',
  nextRetry: 'ניסיון נוסף',
  unlocking: 'הכתבה נפתחת',
  unlocked: 'הכתבה המלאה פתוחה.',
  unlockFailed: 'לא ניתן היה לפתוח את הכתבה. נסו שוב.',
  unlockRefused: 'הכתבה הזאת למנויים.',
  correction: 'תיקון',
  clarification: 'הבהרה',
  embedLink: 'לצפייה ב־{what}',
};

export default words;
