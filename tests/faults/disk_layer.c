/* A disk that can be full, lose power and kill its user: stands between a process and libc (LD_PRELOAD).
 *
 * Below one root folder, every operation that changes a file or a name is a step. Steps are counted; at a
 * chosen step the process is killed, a write being torn in half. A budget of bytes makes the disk full.
 * What fsync(2) would make last is written to a journal; the journal tells afterwards what a power cut leaves.
 * fsync itself is not carried out: what it promises is kept by the journal, and a SIGKILL needs none.
 *
 * Journal lines, tab-separated, paths relative to the root: C path (file made), M path (folder made),
 * U path (name removed), R from to (renamed), F seq path (file synced; its bytes are in <journal>/<seq>),
 * D path (folder's names synced).
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

/* shared with tests/faults/disk.py */
enum { STEPS, KILL_AT, ROOM, SEQUENCE, KILLED, REFUSED, CELLS };

static char root[PATH_MAX], journal[PATH_MAX];
static size_t root_length;
static int log_file = -1;
static volatile int64_t *cell;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int disk_layer_begin(const char *folder, const char *journal_folder, const char *cells)
{
    char name[PATH_MAX];
    int file = syscall(SYS_openat, AT_FDCWD, cells, O_RDWR | O_CLOEXEC, 0);
    if (file < 0) return -1;
    cell = mmap(NULL, CELLS * sizeof(int64_t), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    syscall(SYS_close, file);
    snprintf(journal, sizeof journal, "%s", journal_folder);
    snprintf(name, sizeof name, "%s/log", journal_folder);
    log_file = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (cell == MAP_FAILED || log_file < 0) return -1;
    snprintf(root, sizeof root, "%s", folder);
    root_length = strlen(root);
    return 0;
}

/* the path below the root, "" for the root itself, NULL for what is elsewhere */
static const char *below(const char *path)
{
    if (!root_length || strncmp(path, root, root_length)) return NULL;
    if (path[root_length] == 0) return "";
    return path[root_length] == '/' ? path + root_length + 1 : NULL;
}

static const char *below_of(int file, char *buffer)
{
    char link[64];
    if (!root_length) return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, buffer, PATH_MAX - 1);
    if (length <= 0) return NULL;
    buffer[length] = 0;
    return below(buffer);
}

static void die(void)
{
    cell[KILLED] = 1;
    for (;;) syscall(SYS_kill, getpid(), SIGKILL);
}

static int deadly(void) { return __atomic_add_fetch(&cell[STEPS], 1, __ATOMIC_SEQ_CST) == cell[KILL_AT]; }

static void step(void) { if (deadly()) die(); }

static void note(const char *kind, const char *first, const char *second)
{
    char line[2 * PATH_MAX];
    int length = snprintf(line, sizeof line, "%s\t%s%s%s\n", kind, first, second ? "\t" : "", second ? second : "");
    syscall(SYS_write, log_file, line, length);
}

static int64_t size_of(int file)
{
    struct stat is;
    return fstat(file, &is) ? 0 : is.st_size;
}

/* -1 with ENOSPC where the disk has no room for a file of ``size`` to end at ``end`` */
static int grow(int64_t size, int64_t end)
{
    if (end <= size || cell[ROOM] < 0) return 0;
    if (cell[ROOM] >= end - size) {
        __atomic_sub_fetch(&cell[ROOM], end - size, __ATOMIC_SEQ_CST);
        return 0;
    }
    __atomic_add_fetch(&cell[REFUSED], 1, __ATOMIC_SEQ_CST);
    errno = ENOSPC;
    return -1;
}

static void give_back(int64_t bytes)
{
    if (bytes > 0 && cell[ROOM] >= 0) __atomic_add_fetch(&cell[ROOM], bytes, __ATOMIC_SEQ_CST);
}

ssize_t write(int file, const void *bytes, size_t count)
{
    char buffer[PATH_MAX];
    if (below_of(file, buffer)) {
        int64_t size = size_of(file), from = syscall(SYS_lseek, file, 0, SEEK_CUR);
        if (fcntl(file, F_GETFL) & O_APPEND) from = size;
        if (deadly()) { syscall(SYS_write, file, bytes, count / 2); die(); }
        if (grow(size, from + (int64_t)count)) return -1;
    }
    return syscall(SYS_write, file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t from)
{
    char buffer[PATH_MAX];
    if (below_of(file, buffer)) {
        if (deadly()) { syscall(SYS_pwrite64, file, bytes, count / 2, from); die(); }
        if (grow(size_of(file), from + (int64_t)count)) return -1;
    }
    return syscall(SYS_pwrite64, file, bytes, count, from);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t from) { return pwrite64(file, bytes, count, from); }

int ftruncate64(int file, off64_t length)
{
    char buffer[PATH_MAX];
    if (below_of(file, buffer)) {
        step();
        if (grow(size_of(file), length)) return -1;
        give_back(size_of(file) - length);
    }
    return syscall(SYS_ftruncate, file, length);
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static int synced(int file)
{
    char buffer[PATH_MAX], name[PATH_MAX + 32], link[64], sequence[32];
    const char *path = below_of(file, buffer);
    struct stat is;
    if (!path) return syscall(SYS_fsync, file);
    step();
    if (fstat(file, &is)) return -1;
    if (S_ISDIR(is.st_mode)) { note("D", path, NULL); return 0; }
    snprintf(sequence, sizeof sequence, "%lld", (long long)__atomic_add_fetch(&cell[SEQUENCE], 1, __ATOMIC_SEQ_CST));
    snprintf(name, sizeof name, "%s/%s", journal, sequence);
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    int from = syscall(SYS_openat, AT_FDCWD, link, O_RDONLY | O_CLOEXEC, 0);
    int to = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    while (from >= 0 && to >= 0 && sendfile(to, from, NULL, 1 << 24) > 0) {}
    if (from < 0 || to < 0) { errno = EIO; return -1; }
    syscall(SYS_close, from);
    syscall(SYS_close, to);
    note("F", sequence, path);
    step();
    return 0;
}

int fsync(int file) { return synced(file); }
int fdatasync(int file) { return synced(file); }

static int opened(const char *path, int flags, int mode)
{
    const char *here = (flags & O_CREAT) ? below(path) : NULL;
    int is_new = here && syscall(SYS_faccessat, AT_FDCWD, path, F_OK);
    if (is_new) step();
    if (here && (flags & O_TRUNC) && !is_new) {
        struct stat is;
        if (!stat(path, &is)) give_back(is.st_size);
    }
    int file = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (is_new && file >= 0) note("C", here, NULL);
    return file;
}

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    int mode = (flags & O_CREAT) ? va_arg(more, int) : 0;
    va_end(more);
    return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    int mode = (flags & O_CREAT) ? va_arg(more, int) : 0;
    va_end(more);
    return opened(path, flags | O_LARGEFILE, mode);
}

int mkdir(const char *path, mode_t mode)
{
    const char *here = below(path);
    if (here) step();
    int done = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (here && !done) note("M", here, NULL);
    return done;
}

int unlink(const char *path)
{
    const char *here = below(path);
    struct stat is;
    int64_t size = 0;
    if (here) {
        step();
        if (!stat(path, &is)) size = is.st_size;
    }
    int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (here && !done) { note("U", here, NULL); give_back(size); }
    return done;
}

int rename(const char *from, const char *to)
{
    const char *old = below(from), *here = below(to);
    if (here) step();
    int done = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (here && old && !done) note("R", old, here);
    return done;
}

static void as_full(struct statvfs *is)
{
    is->f_bsize = is->f_frsize = 1;
    is->f_blocks = 1LL << 40;
    is->f_bfree = is->f_bavail = cell[ROOM];
}

int statvfs(const char *path, struct statvfs *is)
{
    int done = REAL(statvfs)(path, is);
    if (!done && below(path) && cell[ROOM] >= 0) as_full(is);
    return done;
}

int statvfs64(const char *path, struct statvfs64 *is) { return statvfs(path, (struct statvfs *)is); }
