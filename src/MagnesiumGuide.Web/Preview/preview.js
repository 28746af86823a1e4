// In Development alone: keeps the open page as its file is, and shows what was found in that file beside the text (docs/decisions/0017).
// Readers get no script.
(() => {
  'use strict';

  const script = document.currentScript;
  let shown = script.dataset.version;
  let run = null;
  let latest = null;
  let stream = null;
  let isBusy = false;

  // ---- What the server tells ----

  const listen = () => {
    stream?.close();
    stream = new EventSource('/_preview/events?path=' + encodeURIComponent(location.pathname));
    stream.onmessage = message => take(JSON.parse(message.data));
    stream.onerror = () => {
      say('The server is away. This page waits for it.');
      // After an answer that is no stream, the browser asks no more by itself.
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  };

  const take = state => {
    // Another process may have other styles, other parts, another script.
    if (run !== null && run !== state.run) return location.reload();
    run = state.run;
    latest = state;
    settle();
  };

  // One change after the other; of those that come meanwhile, the last.
  const settle = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let done = null; done !== latest;) {
        done = latest;
        const page = done.version === shown ? null : await load();
        keepPlace(() => {
          clear();
          if (page) takeOver(page);
          draw(latest);
        });
      }
    } catch (fault) {
      // The stream is told of a server that is away, and says everything again when it is back.
      say(`The page could not be brought up to date: ${fault.message}`);
    } finally {
      isBusy = false;
    }
  };

  const load = async () => {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (answer.redirected) {
      location.replace(answer.url);
      return null;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!versionOf(page)) throw new Error(`the server answered ${answer.status}`);
    return page;
  };

  // ---- The page ----

  const versionOf = page => page.querySelector('script[data-version]')?.dataset.version;

  // What can't be changed in place.
  const frameOf = page => [page.documentElement.lang, page.documentElement.dir, ...[...page.querySelectorAll('head style')].map(style => style.textContent)].join('\n');

  const takeOver = page => {
    if (frameOf(page) !== frameOf(document)) return location.reload();
    document.title = page.title;
    patch(document.body, page.body);
    shown = versionOf(page);
  };

  // What stays the same stays the very same node: it keeps its place, the focus, what is unfolded and what is selected. An edit moves the lines of all that follows,
  // and a reader unfolds, which makes nothing another.
  const bare = node => {
    const copy = node.cloneNode(true);
    for (const part of copy.nodeType === Node.ELEMENT_NODE ? [copy, ...copy.querySelectorAll('[data-line], [open]')] : []) {
      part.removeAttribute('data-line');
      part.removeAttribute('open');
    }
    return copy;
  };

  const isSame = (old, next) => old.nodeName === next.nodeName && ((isBar(old) && isBar(next)) || old.isEqualNode(next) || bare(old).isEqualNode(bare(next)));

  // What the preview adds is known by attributes, because whatever it were named, a heading could have that anchor.
  const isBar = node => node.dataset?.preview !== undefined;

  const patch = (old, next) => {
    takeAttributes(old, next);
    const [before, after] = [[...old.childNodes], [...next.childNodes]];
    const shorter = Math.min(before.length, after.length);
    let [start, end] = [0, 0];
    while (start < shorter && isSame(before[start], after[start])) takeLines(before[start], after[start++]);
    while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) takeLines(before.at(-1 - end), after.at(-1 - end++));
    const [lost, found] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
    if (lost.length === found.length && lost.every((node, index) => node.nodeName === found[index].nodeName && node.id === found[index].id)) {
      lost.forEach((node, index) => {
        if (node.nodeType === Node.ELEMENT_NODE) patch(node, found[index]);
        else node.nodeValue = found[index].nodeValue;
      });
      return;
    }
    const behind = before[before.length - end] ?? null;
    lost.forEach(node => node.remove());
    found.forEach(node => old.insertBefore(node, behind));
  };

  const takeAttributes = (old, next) => {
    for (const { name } of [...old.attributes]) if (name !== 'open' && !next.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  };

  const takeLines = (old, next) => {
    if (old.nodeType !== Node.ELEMENT_NODE || isBar(old)) return;
    const [mine, theirs] = [old, next].map(root => [root, ...root.querySelectorAll('[data-line]')]);
    mine.forEach((node, index) => {
      if (theirs[index]?.dataset.line) node.dataset.line = theirs[index].dataset.line;
    });
  };

  // Whatever comes or goes above, the reader's eyes stay where they are; at the top of the page, they stay at the top.
  const keepPlace = change => {
    const marks = [];
    if (scrollY > 0) {
      // What stands still while the page scrolls is no mark.
      for (const node of document.querySelectorAll('main [data-line], main :is(h2, h3, dt, li)[id]:not(:target)')) {
        const { top, height } = node.getBoundingClientRect();
        if (top >= 0 && height > 0 && !node.closest('#contents')) marks.push([node, top]);
        if (marks.length === 30) break;
      }
    }
    change();
    const mark = marks.find(([node]) => node.isConnected);
    if (mark) scrollBy({ top: mark[0].getBoundingClientRect().top - mark[1], behavior: 'instant' });
  };

  // ---- What was found ----

  const make = (name, className, ...parts) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...parts);
    return node;
  };

  // Messages set names between backticks.
  const words = text => text.split('`').map((piece, index) => index % 2 ? make('code', '', piece) : piece);

  const link = (href, ...parts) => {
    const node = make('a', '', ...parts);
    node.href = href;
    return node;
  };

  const note = (severity, label, ...parts) => {
    const node = make('aside', `finding finding--${severity}`, ...parts);
    node.dataset.drawn = '';
    node.setAttribute('role', 'note');
    node.setAttribute('aria-label', label);
    return node;
  };

  const placeOf = (place, editor) => editor ? link(editor, make('code', '', place)) : make('code', '', place);

  const noteOf = finding => note(
    finding.severity,
    `${finding.severity} ${finding.id} at ${finding.place}`,
    make('p', 'finding__head', make('b', '', finding.severity), ' ', link(finding.help, `${finding.id} ${finding.name}`), ' ', placeOf(finding.place, finding.editor)),
    make('p', '', ...words(finding.message)),
    ...finding.fix ? [make('p', '', make('b', '', 'Next: '), ...words(finding.fix))] : []);

  const clear = () => {
    document.querySelectorAll('[data-drawn]').forEach(node => node.remove());
    for (const row of document.querySelectorAll('.finding-row')) {
      row.classList.remove('finding-row');
      if (row.classList.length === 0) row.removeAttribute('class');
    }
  };

  const draw = state => {
    const main = document.querySelector('main');
    const blocks = [...main.querySelectorAll('[data-line]')].map(node => [Number(node.dataset.line), node]);
    const last = new Map();
    const top = [];
    let count = 0;
    // What keeps a text from readers comes first where no place on the page gives another order.
    const inOrder = state.isLastGood ? state.findings.toSorted((one, other) => (other.severity === 'error') - (one.severity === 'error')) : state.findings;
    for (const finding of inOrder) {
      const drawn = noteOf(finding);
      // A heading's anchor has no dot.
      drawn.id = `finding.${++count}`;
      const target = (finding.part && main.querySelector(finding.part)) || (finding.line && blockAt(blocks, finding.line));
      if (target) place(drawn, target, last);
      else top.push(drawn);
    }
    if (state.isLastGood)
      top.unshift(note('error', 'Last good version', make('p', '', make('b', '', 'This is the last good version.'), ' The file has errors, and readers get this page until they are mended. What was found in the file as it is now:')));
    if (state.isInPart)
      top.unshift(note('error', 'Not the whole file', make('p', '', make('b', '', 'This is not the whole file.'), ' It has errors, and has had no version without them since the site was started. Readers get what could be read of it.')));
    if (state.trouble) top.unshift(note('error', 'Folder', make('p', '', make('b', '', 'The content folder can’t be read now.'), ' ', ...words(state.trouble))));
    main.prepend(...top);
    say(
      state.file ? placeOf(state.file, state.editor) : '',
      state.isLastGood ? make('b', '', 'Last good version') : '',
      state.file ? sum(state.findings) : '',
      count > 0 ? link('#finding.1', 'First') : '',
      state.errorsElsewhere > 0 ? `${many(state.errorsElsewhere, 'error')} in ${state.file ? 'other ' : ''}files` : '');
  };

  // The block that begins at the line, or last before it.
  const blockAt = (blocks, line) => blocks.reduce((best, [at, node]) => at <= line && at >= best[0] ? [at, node] : best, [0, null])[1];

  // Several findings of one block follow each other in the order of the file.
  const place = (drawn, target, last) => {
    const row = target.closest('tr');
    row?.classList.add('finding-row');
    const block = target.closest('.table') ?? target;
    const before = last.get(block);
    if (before) before.after(drawn);
    else if (block.matches('li')) block.append(drawn);
    else block.after(drawn);
    last.set(block, drawn);
  };

  const many = (count, name) => `${count} ${name}${count === 1 ? '' : 's'}`;

  const sum = findings => ['error', 'warning', 'suggestion']
    .map(severity => [findings.filter(finding => finding.severity === severity).length, severity])
    .filter(([count]) => count > 0)
    .map(([count, severity]) => many(count, severity))
    .join(', ') || 'Nothing found';

  const say = (...parts) => {
    const bar = document.querySelector('[data-preview]');
    if (!bar) return;
    bar.className = 'is-live';
    const status = bar.querySelector('[role=status]');
    const said = make('p', '', ...parts.filter(part => part !== '').flatMap(part => [make('span', '', part), ' ']));
    if (status.innerHTML !== said.innerHTML) status.replaceChildren(...said.childNodes);
  };

  // A browser has six connections for a server; a page that nobody sees needs none.
  document.addEventListener('visibilitychange', () => document.hidden ? stream?.close() : listen());
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', event => event.persisted && listen());
  if (!document.hidden) listen();
})();
