/** The discussion of an article, and the form to take part. It works without script. */
import { attrs, html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { face } from '@broadsheet/elements/core/face.js';
import { moment, plural } from '@broadsheet/elements/core/format.js';
import type { Article } from '@broadsheet/article';
import { LIMITS, type Comment, type Refusal } from '../comment-store.js';
import { paper } from '../paper.js';
import { shell, type Section } from './shell.js';

export interface DiscussionData {
  article: Article;
  comments: readonly Comment[];
  /** What was sent and why it was not taken. */
  refused?: { name: string; text: string; why: Refusal };
}

export function discussionPage(data: DiscussionData, sections: readonly Section[]): string {
  const { article, comments } = data;
  const { words } = face(paper.language);
  const heading = comments.length
    ? plural(words.comments, comments.length, paper.language)
    : 'No comments yet';
  return shell(
    { title: `Comments: ${article.headline}`, path: `${article.url}/comments`, sections },
    html`<div class="text discussion">
<p class="story-label"><a href="${article.url}">Back to the article</a></p>
<h1 lang="${article.language}" dir="auto">${article.headline}</h1>
<section id="comments" aria-labelledby="comments-heading">
<h2 id="comments-heading">${heading}</h2>
<ol class="comments">${comments.map(comment)}</ol>
</section>
${article.comments?.open === false ? html`<p>This discussion is closed.</p>` : form(data)}
</div>`,
  );
}

function comment({ id, name, text, at }: Comment): SafeHTML {
  const paragraphs = text.split(/\n{2,}/).map((words) => html`<p dir="auto">${words}</p>`);
  return html`<li id="${id}">
<p class="comment-by"><bdi>${name}</bdi> <time datetime="${at}">${moment(at, paper.language, paper.timeZone)}</time></p>
${paragraphs}
</li>`;
}

function form({ article, refused }: DiscussionData): SafeHTML {
  const thread = encodeURIComponent(article.comments?.thread ?? article.id);
  const { name = '', text = '', why = {} } = refused ?? {};
  return html`<form class="reply" method="post" action="/comments/${thread}">
<h2 id="reply">Take part</h2>
${why.full && html`<p class="mistake" role="alert">${why.full}</p>`}
<p><label for="name">Your name</label>
<input id="name" name="name" autocomplete="name" required maxlength="${LIMITS.name}" value="${name}"${mistake('name', why.name)}></p>
${mistakeText('name', why.name)}
<p><label for="text">Your comment</label>
<textarea id="text" name="text" rows="6" required maxlength="${LIMITS.text}"${mistake('text', why.text)}>
${text}</textarea></p>
${mistakeText('text', why.text)}
<p><button>Send</button></p>
<p class="hint">Everybody can read it at once, under the name you give. Comments are kept by this server alone.</p>
</form>`;
}

function mistake(field: string, words: string | undefined): SafeHTML {
  return attrs(words ? { 'aria-invalid': 'true', 'aria-describedby': `${field}-mistake` } : {});
}

function mistakeText(field: string, words: string | undefined): SafeHTML | undefined {
  return words ? html`<p class="mistake" id="${field}-mistake">${words}</p>` : undefined;
}
