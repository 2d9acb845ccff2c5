" One session in Vim with ALE: opens a file, and writes down what the language server made arrive.
set nocompatible hidden noswapfile
let s:job = json_decode($FUNNEL_JOB)
let g:ale_linters_explicit = 1
let g:ale_linters = {'funnel': ['funnel']}
let g:ale_completion_enabled = 0
let g:ale_hover_to_preview = 1
filetype plugin on
packadd! ale
" ALE asks for colours of a language that it shows.
call mkdir($HOME . '/.vim/syntax', 'p')
call writefile(['syntax match funnelComment "//.*$"', 'highlight default link funnelComment Comment'], $HOME . '/.vim/syntax/funnel.vim')
autocmd BufRead,BufNewFile *.funnel set filetype=funnel

function! s:Wait(test) abort
  let l:left = 300
  while l:left > 0 && !eval(a:test)
    sleep 100m
    let l:left -= 1
  endwhile
endfunction

function! s:GoTo(place) abort
  call cursor(a:place.line, a:place.column)
endfunction

function! s:Session() abort
  call ale#linter#Define('funnel', {'name': 'funnel', 'lsp': 'stdio', 'executable': s:job.node,
    \ 'command': '%e ' . shellescape(s:job.funnel) . ' lsp', 'language': 'funnel', 'project_root': s:job.root})
  execute 'edit' s:job.file
  let s:buffer = bufnr('')
  ALELint
  call s:Wait('!empty(ale#engine#GetLoclist(' . s:buffer . '))')
  let l:found = {}
  let l:found.diagnostics = map(copy(ale#engine#GetLoclist(s:buffer)), '{"line": v:val.lnum, "message": v:val.text}')
  call s:GoTo(s:job.hover)
  ALEHover
  call s:Wait('winnr("$") > 1')
  wincmd P
  let l:found.hover = join(getline(1, '$'), "\n")
  pclose
  execute 'buffer' s:buffer
  call s:GoTo(s:job.completion)
  setlocal omnifunc=ale#completion#OmniFunc completeopt=menuone,noinsert,noselect
  execute "normal! i\<C-x>\<C-o>\<C-e>\<Esc>"
  let l:found.completion = map(copy(get(b:, 'ale_completion_result', [])), 'v:val.word')
  silent! undo
  call s:GoTo(s:job.definition)
  ALEGoToDefinition
  call s:Wait('bufnr("") != ' . s:buffer)
  let l:found.definition = {'file': expand('%:t'), 'line': line('.')}
  call writefile([json_encode(l:found)], s:job.result)
endfunction

function! s:Run() abort
  try
    call s:Session()
  catch
    call writefile([v:exception . ' ' . v:throwpoint], s:job.result . '.log')
  endtry
  qall!
endfunction
autocmd VimEnter * ++nested call s:Run()
