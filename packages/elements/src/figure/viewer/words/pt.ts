import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'Imagens',
  close: 'Fechar',
  previous: 'Imagem anterior',
  next: 'Imagem seguinte',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  place: 'Imagem {n} de {all}',
  loading: 'A imagem está a ser carregada',
  failed: 'Não foi possível carregar a imagem.',
  retry: 'Tentar novamente',
};

export default words;
