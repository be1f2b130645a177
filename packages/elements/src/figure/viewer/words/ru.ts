import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'Изображения',
  close: 'Закрыть',
  previous: 'Предыдущее изображение',
  next: 'Следующее изображение',
  zoomIn: 'Увеличить',
  zoomOut: 'Уменьшить',
  place: 'Изображение {n} из {all}',
  loading: 'Изображение загружается',
  failed: 'Не удалось загрузить изображение.',
  retry: 'Повторить',
};

export default words;
