;; Does with `faulty.bu' what a user would do, and prints what Emacs has then: one JSON object.  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'json)
(setq make-backup-files nil auto-save-default nil create-lockfiles nil
      eglot-confirm-server-edits nil
      ;; as after a key: menus are read, not popped up
      last-nonmenu-event ?a)

(defun until (condition)
  "Wait until CONDITION has a value, and return it."
  (let (value)
    (while (not (setq value (funcall condition)))
      (accept-process-output nil 0.05))
    value))

(find-file "faulty.bu")
(run-hooks 'post-command-hook) ; here `eglot-ensure' starts the server
(until #'eglot-managed-p)
(flymake-mode 1)

(let (problem meaning choices fixed candidates completed renamed)
  (until (lambda () (flymake-start) (flymake-diagnostics)))
  (let ((shown (car (flymake-diagnostics))))
    (setq problem (list (flymake-diagnostic-text shown)
                        (buffer-substring (flymake-diagnostic-beg shown) (flymake-diagnostic-end shown)))))

  (search-forward "mode")
  (backward-char)
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq meaning (substring-no-properties text))))
  (until (lambda () meaning))

  (search-forward "64")
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt collection &rest _)
               (setq choices (mapcar #'substring-no-properties (all-completions "" collection)))
               (car choices))))
    (eglot-code-actions (point) (point) nil t))
  (setq fixed (buffer-substring (line-beginning-position) (line-end-position)))

  (end-of-line)
  (insert "\n      ov")
  (let ((completion (eglot-completion-at-point)))
    (setq candidates (mapcar #'substring-no-properties
                             (all-completions "ov" (nth 2 completion)))))
  (completion-at-point)
  (insert "true")
  (setq completed (buffer-substring (line-beginning-position) (line-end-position)))

  (search-forward "label: da")
  (eglot-rename "store")
  (setq renamed (buffer-substring-no-properties (point-min) (point-max)))
  (princ (json-encode `((problem . ,(vconcat problem)) (meaning . ,meaning) (choices . ,(vconcat choices)) (fixed . ,fixed)
                        (candidates . ,(vconcat candidates)) (completed . ,completed) (renamed . ,renamed))))
  (set-buffer-modified-p nil))
