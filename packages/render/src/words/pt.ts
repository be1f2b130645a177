import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'Opinião',
  analysis: 'Análise',
  background: 'Contexto',
  review: 'Crítica',
  report: 'Reportagem',
  interview: 'Entrevista',
  obituary: 'Obituário',
  letter: 'Carta',
  live: 'Ao vivo',
  sponsored: 'Conteúdo patrocinado',
  paidBy: 'Pago por {name}',
  topics: 'Temas',
  series: 'Série',
  footnotes: 'Notas',
  back: 'Voltar ao texto',
  table: 'Tabela',
  video: 'Vídeo',
  audio: 'Áudio',
  related: 'Leia também',
  keyEvent: 'Momento-chave',
  keyEvents: 'Momentos-chave',
  links: 'Ligações deste artigo',
  ai: 'Uso de IA',
  rating: '{value} de {max}',
  offerMetered: 'Continue a ler este artigo',
  offerSubscriber: 'Este artigo é para assinantes',
  open: 'Ler o artigo completo',
  needsScript: 'O resto só se abre com JavaScript.',
};

export default words;
