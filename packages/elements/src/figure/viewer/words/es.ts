import type { ViewerWords } from '../words.js';

const words: ViewerWords = {
  pictures: 'Imágenes',
  close: 'Cerrar',
  previous: 'Imagen anterior',
  next: 'Imagen siguiente',
  zoomIn: 'Ampliar',
  zoomOut: 'Reducir',
  place: 'Imagen {n} de {all}',
  loading: 'La imagen se está cargando',
  failed: 'No se ha podido cargar la imagen.',
  retry: 'Reintentar',
};

export default words;
