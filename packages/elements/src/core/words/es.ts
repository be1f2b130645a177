import type { Words } from './words.js';

const words: Words = {
  advertisement: 'Publicidad',
  readingTime: 'Tiempo de lectura: {time}',
  published: 'Publicado el {date}',
  updated: 'Actualizado el {date}',
  by: 'Por {names}',
  comments: { one: '{n} comentario', many: '{n} de comentarios', other: '{n} comentarios' },
  noComments: 'Escriba el primer comentario',
  trust: 'Por qué puede confiar en {publisher}',
  share: 'Compartir',
  shareFailed: 'No se pudo copiar el enlace. Está en la barra de direcciones.',
  linkCopied: 'Enlace copiado',
  play: 'Reproducir vídeo: {title}',
  playFor: 'Reproducir vídeo: {title}, {duration}',
  videoFailed: 'Este vídeo no se puede reproducir aquí.',
  videoLink: 'Abrir el archivo de vídeo',
  next: 'Siguiente',
  nextLoading: 'Cargando el siguiente artículo',
  nextLoaded: 'Siguiente artículo: {title}',
  nextFailed: 'No se pudo cargar el siguiente artículo.',
  nextLoad: 'Mostrar aquí el siguiente artículo',
  nextRetry: 'Reintentar',
  unlocking: 'Abriendo el artículo',
  unlocked: 'El artículo completo está abierto.',
  unlockFailed: 'No se pudo abrir el artículo. Inténtelo de nuevo.',
  unlockRefused: 'Este artículo es para suscriptores.',
  correction: 'Corrección',
  clarification: 'Aclaración',
  embedLink: 'Ver en {what}',
};

export default words;
