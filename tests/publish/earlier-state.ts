/** Turns the former slugs of a state into those of versions before 7, which knew those of articles alone. */
export const formerOfArticles = `
  create table earlier (folded text, article integer, slug text not null, primary key (folded, article)) strict, without rowid;
  insert into earlier select former.folded, article.k, former.slug from former join article on article.id = former.id;
  drop table former;
  alter table earlier rename to former;
  create index former_of on former (article);
`
