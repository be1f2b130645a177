<?php
/**
 * The same tags from a PHP template: the server needs no JavaScript to use the kit. Any template language does;
 * what matters is that every value is escaped, as e() does here.
 *
 * Try it: php -S localhost:8080 -t packages/elements, then open /examples/article.php
 */
function e(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

$article = [
    'id' => 'night-bakery',
    'section' => 'City',
    'label' => ['text' => 'City', 'url' => '#city'],
    'headline' => 'The bakery that asked for a boat',
    'standfirst' => 'A petition on the counter & 2,300 signatures later, the ferry runs all night.',
    'author' => ['name' => 'Hana Duarte', 'url' => '#author'],
    'published' => '2026-11-21T10:15:00Z',
    'comments' => 10,
    'paragraphs' => [
        'Lucía Ferro starts work at three. Until this winter she walked: fifty minutes round the harbour, an hour with the wind.',
        'She put a sheet of paper beside the till and asked her customers how they came to work. “I did not want a campaign,” she says. “I wanted a boat.”',
    ],
];
$published = new DateTimeImmutable($article['published']);
$words = array_sum(array_map('str_word_count', $article['paragraphs']));
$minutes = max(1, (int) ceil($words / 238));
?>
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title><?= e($article['headline']) ?></title>
    <link rel="stylesheet" href="plain.css">
    <link rel="stylesheet" href="../dist/broadsheet.css">
    <script type="module" src="../dist/cdn/broadsheet.js"></script>
  </head>
  <body>
    <main>
      <news-article article-id="<?= e($article['id']) ?>" section="<?= e($article['section']) ?>" access="free">
        <article aria-labelledby="<?= e($article['id']) ?>-headline">
          <news-article-header>
            <p slot="label"><a href="<?= e($article['label']['url']) ?>"><?= e($article['label']['text']) ?></a></p>
            <h1 slot="headline" id="<?= e($article['id']) ?>-headline"><?= e($article['headline']) ?></h1>
            <div slot="standfirst"><p><?= e($article['standfirst']) ?></p></div>
            <div slot="byline"><p>By <a rel="author" href="<?= e($article['author']['url']) ?>"><?= e($article['author']['name']) ?></a></p></div>
            <p slot="dates" class="news-header-line"><time datetime="<?= e($article['published']) ?>"><?= e($published->format('j F Y')) ?></time> <span data-reading-time>Reading time: <?= $minutes ?> <?= $minutes === 1 ? 'minute' : 'minutes' ?></span></p>
            <news-comment-count slot="comments" class="news-comments" thread="<?= e($article['id']) ?>"><a href="#comments"><data value="<?= $article['comments'] ?>"><?= $article['comments'] ?> <?= $article['comments'] === 1 ? 'comment' : 'comments' ?></data></a></news-comment-count>
          </news-article-header>
          <div data-body>
<?php foreach ($article['paragraphs'] as $paragraph): ?>
            <p><?= e($paragraph) ?></p>
<?php endforeach ?>
          </div>
        </article>
      </news-article>
    </main>
  </body>
</html>
