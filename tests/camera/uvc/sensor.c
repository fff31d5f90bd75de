/* The device: who has it open, its ring of buffers, and the thread that fills them as a sensor would. */
#include "camera.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define NANOSECONDS 1000000000L

struct device device = {
    .lock = PTHREAD_MUTEX_INITIALIZER,
    .handles = {-1, -1, -1, -1, -1, -1, -1, -1},
    .owner = -1,
    .memory = -1,
    .timer = -1,
};

void push(struct fifo *fifo, unsigned item)
{
    fifo->items[fifo->count++] = item;
}

unsigned pop(struct fifo *fifo)
{
    unsigned item = fifo->items[0];
    memmove(fifo->items, fifo->items + 1, --fifo->count * sizeof *fifo->items);
    return item;
}

int handle_of(int descriptor)
{
    for (int i = 0; descriptor >= 0 && i < MOST_HANDLES; i++)
        if (device.handles[i] == descriptor)
            return i;
    return -1;
}

static void in_folder(char *path, size_t size, const char *name)
{
    const char *folder = getenv("PLI_CAMERA_FOLDER");
    snprintf(path, size, "%s/%s", folder ? folder : ".", name);
}

bool fault(const char *name)
{
    char path[512];
    in_folder(path, sizeof path, name);
    return access(path, F_OK) == 0;
}

static void wake(int descriptor)
{
    uint64_t one = 1;
    if (write(descriptor, &one, sizeof one) < 0)
        abort(); /* an eventfd refuses only what would overflow it */
}

bool unplugged(void)
{
    if (!fault("unplug"))
        return false;
    for (int i = 0; i < MOST_HANDLES; i++) {
        if (device.handles[i] >= 0 && !device.dead[i])
            wake(device.handles[i]);
        device.dead[i] = device.handles[i] >= 0;
    }
    return true;
}

static void forget_frames(void)
{
    while (device.frame_count > 0)
        free(device.frames[--device.frame_count]);
}

static bool load_frame(const char *name)
{
    char path[512];
    struct stat facts;
    in_folder(path, sizeof path, name);
    int file = libc.open(path, O_RDONLY);
    if (file < 0)
        return false;
    if (fstat(file, &facts) < 0 || (size_t)facts.st_size > frame_room(device.mode))
        abort(); /* a frame that no buffer can hold is a mistake of the test */
    unsigned char *bytes = malloc((size_t)facts.st_size);
    if (!bytes || read(file, bytes, (size_t)facts.st_size) != facts.st_size)
        abort();
    libc.close(file);
    device.frames[device.frame_count] = bytes;
    device.frame_sizes[device.frame_count++] = (size_t)facts.st_size;
    return true;
}

static void load_frames(void)
{
    char name[64];
    forget_frames();
    do {
        snprintf(name, sizeof name, "%ux%u_%02u.jpg", device.mode->width, device.mode->height, device.frame_count);
    } while (device.frame_count < MOST_FRAMES && load_frame(name));
}

/* Grey stripes that move with every frame; returns the bytes written. */
static size_t draw_yuyv(unsigned char *pixels, uint32_t sequence)
{
    size_t size = frame_room(device.mode), line = (size_t)device.mode->width * 2;
    for (size_t x = 0; x < line; x += 2) {
        pixels[x] = (unsigned char)(x / 16 + sequence * 8);
        pixels[x + 1] = 128;
    }
    for (size_t at = line; at < size; at += line)
        memcpy(pixels + at, pixels, line);
    return size;
}

static size_t expose(unsigned char *pixels, uint32_t number)
{
    if (device.mode->format == V4L2_PIX_FMT_YUYV)
        return draw_yuyv(pixels, number);
    unsigned which = number % device.frame_count;
    memcpy(pixels, device.frames[which], device.frame_sizes[which]);
    return device.frame_sizes[which];
}

static void take_frame(struct timespec now)
{
    static uint32_t number;
    if (!fault("freeze"))
        number++;
    if (device.queued.count == 0)
        return; /* nobody gave a buffer: this frame is lost */
    unsigned index = pop(&device.queued);
    struct v4l2_buffer *buffer = &device.buffers[index];
    buffer->bytesused = (uint32_t)expose(device.pixels + index * device.room, number);
    buffer->sequence = device.sequence;
    buffer->timestamp.tv_sec = now.tv_sec;
    buffer->timestamp.tv_usec = now.tv_nsec / 1000;
    buffer->flags = V4L2_BUF_FLAG_DONE | V4L2_BUF_FLAG_MAPPED | V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
    push(&device.filled, index);
    wake(device.owner);
}

static void *run_sensor(void *unused)
{
    uint64_t ticks;
    while (read(device.timer, &ticks, sizeof ticks) == (ssize_t)sizeof ticks) {
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        pthread_mutex_lock(&device.lock);
        bool going = device.streaming && !unplugged();
        device.sequence += (uint32_t)ticks;
        if (going && !fault("stall"))
            take_frame(now);
        pthread_mutex_unlock(&device.lock);
        if (!going)
            break;
    }
    return unused;
}

int start_sensor(void)
{
    struct itimerspec pace = {{0, NANOSECONDS / device.fps}, {0, NANOSECONDS / device.fps}};
    if (device.mode->format == V4L2_PIX_FMT_MJPEG) {
        load_frames();
        if (device.frame_count == 0)
            return fail(EIO);
    }
    device.timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    timerfd_settime(device.timer, 0, &pace, NULL);
    device.sequence = 0;
    device.streaming = true;
    return pthread_create(&device.sensor, NULL, run_sensor, NULL) == 0 ? 0 : fail(EIO);
}

void stop_sensor(void)
{
    uint64_t count;
    if (!device.streaming)
        return;
    device.streaming = false;
    pthread_mutex_unlock(&device.lock);
    pthread_join(device.sensor, NULL);
    pthread_mutex_lock(&device.lock);
    libc.close(device.timer);
    device.queued.count = device.filled.count = 0;
    while (read(device.owner, &count, sizeof count) > 0)
        continue; /* nothing is filled any more */
}

void free_buffers(void)
{
    if (device.memory < 0)
        return;
    munmap(device.pixels, device.room * device.buffer_count);
    libc.close(device.memory);
    device.memory = -1;
    device.buffer_count = 0;
    device.owner = -1;
}
