import type { Words } from './words.js';

const words: Words = {
  advertisement: 'Publicité',
  readingTime: 'Temps de lecture : {time}',
  published: 'Publié le {date}',
  updated: 'Mis à jour le {date}',
  by: 'Par {names}',
  comments: { one: '{n} commentaire', many: '{n} de commentaires', other: '{n} commentaires' },
  noComments: 'Soyez le premier à commenter',
  trust: 'Pourquoi faire confiance à {publisher}',
  share: 'Partager',
  shareFailed: 'Le lien n’a pas pu être copié. Il figure dans la barre d’adresse.',
  linkCopied: 'Lien copié',
  play: 'Lire la vidéo : {title}',
  playFor: 'Lire la vidéo : {title}, {duration}',
  videoFailed: 'Cette vidéo ne peut pas être lue ici.',
  videoLink: 'Ouvrir le fichier vidéo',
  next: 'À suivre',
  nextLoading: 'Chargement de l’article suivant',
  nextLoaded: 'Article suivant : {title}',
  nextFailed: 'L’article suivant n’a pas pu être chargé.',
  nextLoad: 'Afficher l’article suivant ici',
  nextRetry: 'Réessayer',
  unlocking: 'Ouverture de l’article',
  unlocked: 'L’article complet est ouvert.',
  unlockFailed: 'L’article n’a pas pu être ouvert. Veuillez réessayer.',
  unlockRefused: 'Cet article est réservé aux abonnés.',
  correction: 'Correction',
  clarification: 'Précision',
  embedLink: 'Voir sur {what}',
};

export default words;
