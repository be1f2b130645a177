import type { Words } from './words.js';

const words: Words = {
  advertisement: 'Publicidade',
  readingTime: 'Tempo de leitura: {time}',
  published: 'Publicado em {date}',
  updated: 'Atualizado em {date}',
  by: 'Por {names}',
  comments: { one: '{n} comentário', many: '{n} de comentários', other: '{n} comentários' },
  noComments: 'Escreva o primeiro comentário',
  trust: 'Por que confiar em {publisher}',
  share: 'Compartilhar',
  shareFailed: 'Não foi possível copiar o link. Ele está na barra de endereço.',
  linkCopied: 'Link copiado',
  play: 'Reproduzir vídeo: {title}',
  playFor: 'Reproduzir vídeo: {title}, {duration}',
  videoFailed: 'Este vídeo não pode ser reproduzido aqui.',
  videoLink: 'Abrir o arquivo de vídeo',
  next: 'A seguir',
  nextLoading: 'Carregando o próximo artigo',
  nextLoaded: 'Próximo artigo: {title}',
  nextFailed: 'Não foi possível carregar o próximo artigo.',
  nextLoad: 'Mostrar o próximo artigo aqui',
  nextRetry: 'Tentar de novo',
  unlocking: 'Abrindo o artigo',
  unlocked: 'O artigo completo está aberto.',
  unlockFailed: 'Não foi possível abrir o artigo. Tente de novo.',
  unlockRefused: 'Este artigo é para assinantes.',
  correction: 'Correção',
  clarification: 'Esclarecimento',
  embedLink: 'Ver em {what}',
};

export default words;
