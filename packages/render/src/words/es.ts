import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'Opinión',
  analysis: 'Análisis',
  background: 'Contexto',
  review: 'Crítica',
  report: 'Reportaje',
  interview: 'Entrevista',
  obituary: 'Obituario',
  letter: 'Carta',
  live: 'En directo',
  sponsored: 'Contenido patrocinado',
  paidBy: 'Pagado por {name}',
  topics: 'Temas',
  series: 'Serie',
  footnotes: 'Notas',
  back: 'Volver al texto',
  table: 'Tabla',
  video: 'Vídeo',
  audio: 'Audio',
  related: 'Lea también',
  keyEvent: 'Momento clave',
  keyEvents: 'Momentos clave',
  links: 'Enlaces de este artículo',
  ai: 'Uso de IA',
  rating: '{value} de {max}',
  offerMetered: 'Siga leyendo este artículo',
  offerSubscriber: 'Este artículo es para suscriptores',
  open: 'Leer el artículo completo',
  needsScript: 'El resto solo se abre con JavaScript.',
};

export default words;
