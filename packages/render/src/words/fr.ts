import type { PageWords } from './words.js';

const words: PageWords = {
  opinion: 'Opinion',
  analysis: 'Analyse',
  background: 'Décryptage',
  review: 'Critique',
  report: 'Reportage',
  interview: 'Entretien',
  obituary: 'Nécrologie',
  letter: 'Courrier',
  live: 'En direct',
  sponsored: 'Contenu sponsorisé',
  paidBy: 'Payé par {name}',
  topics: 'Sujets',
  series: 'Série',
  footnotes: 'Notes',
  back: 'Retour au texte',
  table: 'Tableau',
  video: 'Vidéo',
  audio: 'Audio',
  related: 'À lire aussi',
  keyEvent: 'Temps fort',
  keyEvents: 'Temps forts',
  links: 'Liens de cet article',
  ai: 'Recours à l’IA',
  rating: '{value} sur {max}',
  offerMetered: 'Lire la suite de cet article',
  offerSubscriber: 'Cet article est réservé aux abonnés',
  open: 'Lire l’article en entier',
  needsScript: 'La suite ne s’ouvre qu’avec JavaScript.',
};

export default words;
