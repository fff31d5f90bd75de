/* The calls that we stand before: /dev/video0 goes to the impersonated device, all else to the C library. */
#include "camera.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define DEVICE_PATH "/dev/video0"
#define EXPORTED __attribute__((visibility("default")))

struct libc libc;

/* Called first by everything that stands before the C library: constructors of other libraries open files too. */
static void find_libc(void)
{
    if (libc.mmap)
        return;
    *(void **)&libc.open = dlsym(RTLD_NEXT, "open");
    *(void **)&libc.openat = dlsym(RTLD_NEXT, "openat");
    *(void **)&libc.ioctl = dlsym(RTLD_NEXT, "ioctl");
    *(void **)&libc.close = dlsym(RTLD_NEXT, "close");
    *(void **)&libc.mmap = dlsym(RTLD_NEXT, "mmap");
}

static int open_device(void)
{
    int handle = 0;
    pthread_mutex_lock(&device.lock);
    if (!device.mode) { /* as it is plugged in; what is agreed on later outlives closing, as on real devices */
        device.mode = nearest_mode(V4L2_PIX_FMT_YUYV, 640, 480);
        device.fps = device.mode->fps;
    }
    while (handle < MOST_HANDLES && device.handles[handle] >= 0)
        handle++;
    int descriptor;
    if (unplugged())
        descriptor = fail(ENOENT);
    else if (fault("blocked"))
        descriptor = fail(EACCES);
    else
        descriptor = handle < MOST_HANDLES ? eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE) : fail(EMFILE);
    if (descriptor >= 0) {
        device.handles[handle] = descriptor;
        device.dead[handle] = false;
    }
    pthread_mutex_unlock(&device.lock);
    return descriptor;
}

static void close_device(int handle)
{
    if (device.owner == device.handles[handle]) {
        stop_sensor();
        free_buffers();
    }
    device.handles[handle] = -1;
}

static bool is_device(const char *path)
{
    return path && strcmp(path, DEVICE_PATH) == 0;
}

#define OPENING_MODE(last)                                                                                            \
    va_list rest;                                                                                                     \
    find_libc();                                                                                                      \
    va_start(rest, last);                                                                                             \
    mode_t mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, mode_t) : 0;                   \
    va_end(rest)

EXPORTED int open(const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.open(path, flags, mode);
}

EXPORTED int open64(const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.open(path, flags | O_LARGEFILE, mode);
}

EXPORTED int openat(int folder, const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.openat(folder, path, flags, mode);
}

EXPORTED int openat64(int folder, const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.openat(folder, path, flags | O_LARGEFILE, mode);
}

EXPORTED int ioctl(int descriptor, unsigned long request, ...)
{
    va_list rest;
    find_libc();
    va_start(rest, request);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    pthread_mutex_lock(&device.lock);
    int handle = handle_of(descriptor);
    int answer = handle < 0 ? 0 : answer_request(handle, (uint32_t)request, argument);
    pthread_mutex_unlock(&device.lock);
    return handle < 0 ? libc.ioctl(descriptor, request, argument) : answer;
}

EXPORTED void *mmap(void *address, size_t length, int protection, int flags, int descriptor, off_t offset)
{
    find_libc();
    if (handle_of(descriptor) >= 0)
        descriptor = device.memory;
    return libc.mmap(address, length, protection, flags, descriptor, offset);
}

EXPORTED void *mmap64(void *address, size_t length, int protection, int flags, int descriptor, off64_t offset)
{
    return mmap(address, length, protection, flags, descriptor, offset);
}

EXPORTED int close(int descriptor)
{
    find_libc();
    pthread_mutex_lock(&device.lock);
    int handle = handle_of(descriptor);
    if (handle >= 0)
        close_device(handle);
    pthread_mutex_unlock(&device.lock);
    return libc.close(descriptor);
}
