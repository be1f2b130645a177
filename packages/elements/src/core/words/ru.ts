import type { Words } from './words.js';

const words: Words = {
  advertisement: 'Реклама',
  readingTime: 'Время чтения: {time}',
  published: 'Опубликовано {date}',
  updated: 'Обновлено {date}',
  by: '{names}',
  comments: {
    one: '{n} комментарий',
    few: '{n} комментария',
    many: '{n} комментариев',
    other: '{n} комментария',
  },
  noComments: 'Оставьте первый комментарий',
  trust: 'Почему можно доверять {publisher}',
  share: 'Поделиться',
  shareFailed: 'Не удалось скопировать ссылку. Она в адресной строке.',
  linkCopied: 'Ссылка скопирована',
  play: 'Смотреть видео: {title}',
  playFor: 'Смотреть видео: {title}, {duration}',
  videoFailed: 'Это видео нельзя воспроизвести здесь.',
  videoLink: 'Открыть видеофайл',
  next: 'Далее',
  nextLoading: 'Загружается следующая статья',
  nextLoaded: 'Следующая статья: {title}',
  nextFailed: 'Не удалось загрузить следующую статью.',
  nextLoad: 'Показать следующую статью здесь',
  nextRetry: 'Попробовать ещё раз',
  unlocking: 'Статья открывается',
  unlocked: 'Статья открыта целиком.',
  unlockFailed: 'Не удалось открыть статью. Попробуйте ещё раз.',
  unlockRefused: 'Эта статья для подписчиков.',
  correction: 'Исправление',
  clarification: 'Уточнение',
  embedLink: 'Смотреть на {what}',
};

export default words;
