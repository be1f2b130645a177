import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'Мнение',
  analysis: 'Анализ',
  background: 'Контекст',
  review: 'Рецензия',
  report: 'Репортаж',
  interview: 'Интервью',
  obituary: 'Некролог',
  letter: 'Письмо',
  live: 'Онлайн',
  sponsored: 'Реклама',
  paidBy: 'Оплачено: {name}',
  topics: 'Темы',
  series: 'Серия',
  footnotes: 'Примечания',
  back: 'Вернуться к тексту',
  table: 'Таблица',
  video: 'Видео',
  audio: 'Аудио',
  related: 'Читайте также',
  keyEvent: 'Главное событие',
  keyEvents: 'Главное',
  links: 'Ссылки в этой статье',
  ai: 'Использование ИИ',
  rating: '{value} из {max}',
  offerMetered: 'Прочитать статью до конца',
  offerSubscriber: 'Эта статья для подписчиков',
  open: 'Читать статью целиком',
  needsScript: 'Продолжение открывается только с JavaScript.',
};

export default words;
