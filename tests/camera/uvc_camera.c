/* A USB camera that is not there.
 *
 * Preloaded (LD_PRELOAD) into a fresh process, this library answers for /dev/video0 what the kernel's uvcvideo
 * driver would: cv2.VideoCapture(0, CAP_V4L2) opens it, negotiates a mode, maps buffers and receives frames.
 *
 *   PLI_CAMERA_FOLDER   holds the frames, WIDTHxHEIGHT_NN.jpg with NN from 00, sent in turn in MJPG modes
 *                       (YUYV frames are computed), and the faults, each a file that exists or does not:
 *       unplug          the device is gone: waiters wake, every call on an open handle fails with ENODEV for
 *                       good, and opening fails with ENOENT until the file is removed
 *       stall           the device stays, but sends nothing
 *       freeze          the device sends the same frame again and again
 *       busy            another program is streaming: setting up buffers or a format fails with EBUSY
 *
 * A handle is an eventfd that counts filled buffers, so select() and poll() see what they would see of a
 * device. A thread plays the sensor: woken by a timerfd at the frame rate, it stamps the time of capture, fills
 * the oldest queued buffer and counts it in. A buffer handed to the program is never touched until it is queued
 * again; when none is queued the frame is lost, and the sequence numbers show the gap.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define DEVICE_PATH "/dev/video0"
#define MOST_BUFFERS 32
#define MOST_HANDLES 8
#define MOST_FRAMES 64
#define NANOSECONDS 1000000000L

/* ── The C library behind us ────────────────────────────────────────────────────────────────────────────── */

static struct {
    int (*open)(const char *, int, ...);
    int (*openat)(int, const char *, int, ...);
    int (*ioctl)(int, unsigned long, ...);
    int (*close)(int);
    void *(*mmap)(void *, size_t, int, int, int, off_t);
} libc;

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

static int fail(int error)
{
    errno = error;
    return -1;
}

/* ── What the camera can do ─────────────────────────────────────────────────────────────────────────────── */

/* Uncompressed frames are limited by what USB carries, as they are on real cameras. */
static const struct mode {
    uint32_t format, width, height, fps;
} modes[] = {
    {V4L2_PIX_FMT_MJPEG, 640, 480, 30},   {V4L2_PIX_FMT_MJPEG, 1280, 720, 30},
    {V4L2_PIX_FMT_MJPEG, 1920, 1080, 30}, {V4L2_PIX_FMT_MJPEG, 3840, 2160, 30},
    {V4L2_PIX_FMT_YUYV, 640, 480, 30},    {V4L2_PIX_FMT_YUYV, 1280, 720, 10},
    {V4L2_PIX_FMT_YUYV, 1920, 1080, 5},   {V4L2_PIX_FMT_YUYV, 3840, 2160, 2},
};

static const struct {
    uint32_t format, flags;
    const char *name;
} formats[] = {
    {V4L2_PIX_FMT_MJPEG, V4L2_FMT_FLAG_COMPRESSED, "Motion-JPEG"},
    {V4L2_PIX_FMT_YUYV, 0, "YUYV 4:2:2"},
};

static struct control {
    uint32_t id, type;
    int32_t least, most, initial, value;
    const char *name;
} controls[] = {
    {V4L2_CID_BRIGHTNESS, V4L2_CTRL_TYPE_INTEGER, -64, 64, 0, 0, "Brightness"},
    {V4L2_CID_CONTRAST, V4L2_CTRL_TYPE_INTEGER, 0, 95, 32, 32, "Contrast"},
    {V4L2_CID_AUTO_WHITE_BALANCE, V4L2_CTRL_TYPE_BOOLEAN, 0, 1, 1, 1, "White Balance, Automatic"},
    {V4L2_CID_WHITE_BALANCE_TEMPERATURE, V4L2_CTRL_TYPE_INTEGER, 2800, 6500, 4600, 4600, "White Balance Temperature"},
    {V4L2_CID_EXPOSURE_AUTO, V4L2_CTRL_TYPE_MENU, 0, 3, 3, 3, "Auto Exposure"},
    {V4L2_CID_EXPOSURE_ABSOLUTE, V4L2_CTRL_TYPE_INTEGER, 1, 5000, 157, 157, "Exposure Time, Absolute"},
    {V4L2_CID_FOCUS_AUTO, V4L2_CTRL_TYPE_BOOLEAN, 0, 1, 1, 1, "Focus, Automatic Continuous"},
    {V4L2_CID_FOCUS_ABSOLUTE, V4L2_CTRL_TYPE_INTEGER, 0, 1023, 512, 512, "Focus, Absolute"},
};

/* The mode nearest in area among those of the format; an unknown format becomes YUYV. */
static const struct mode *nearest_mode(uint32_t format, uint32_t width, uint32_t height)
{
    const struct mode *best = NULL;
    int64_t least = INT64_MAX, wanted = (int64_t)width * height;
    if (format != V4L2_PIX_FMT_MJPEG)
        format = V4L2_PIX_FMT_YUYV;
    for (size_t i = 0; i < LENGTH(modes); i++) {
        int64_t distance = llabs((int64_t)modes[i].width * modes[i].height - wanted);
        if (modes[i].format == format && distance < least) {
            least = distance;
            best = &modes[i];
        }
    }
    return best;
}

static size_t frame_room(const struct mode *mode) /* bytes a frame of this mode takes at most */
{
    return (size_t)mode->width * mode->height * 2;
}

/* ── The device ─────────────────────────────────────────────────────────────────────────────────────────── */

struct fifo {
    unsigned items[MOST_BUFFERS], count;
};

static struct {
    pthread_mutex_t lock;
    int handles[MOST_HANDLES]; /* descriptors, -1 where free */
    bool dead[MOST_HANDLES];   /* it was open when the device was unplugged */
    int owner;                 /* the handle that holds the buffers, or -1 */
    const struct mode *mode;
    unsigned fps;
    /* the ring of buffers */
    int memory; /* memfd that holds them one after another, or -1 */
    unsigned char *pixels;
    size_t room; /* bytes a buffer */
    unsigned buffer_count;
    struct v4l2_buffer buffers[MOST_BUFFERS];
    struct fifo queued, filled;
    /* the sensor */
    bool streaming;
    pthread_t sensor;
    int timer;
    uint32_t sequence;
    unsigned char *frames[MOST_FRAMES];
    size_t frame_sizes[MOST_FRAMES];
    unsigned frame_count;
} device = {
    .lock = PTHREAD_MUTEX_INITIALIZER,
    .handles = {-1, -1, -1, -1, -1, -1, -1, -1},
    .owner = -1,
    .mode = &modes[4],
    .fps = 30,
    .memory = -1,
    .timer = -1,
};

static void push(struct fifo *fifo, unsigned item)
{
    fifo->items[fifo->count++] = item;
}

static unsigned pop(struct fifo *fifo)
{
    unsigned item = fifo->items[0];
    memmove(fifo->items, fifo->items + 1, --fifo->count * sizeof *fifo->items);
    return item;
}

static int handle_of(int descriptor) /* its place in device.handles, or -1 */
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

static bool fault(const char *name)
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

/* Looks whether the device was unplugged; if so, every open handle is dead for good, and its waiters wake. */
static bool unplugged(void)
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

/* ── The sensor ─────────────────────────────────────────────────────────────────────────────────────────── */

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

static int start_sensor(void)
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

/* Called with the lock held; lets go of it while the sensor's thread ends. */
static void stop_sensor(void)
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

static void free_buffers(void)
{
    if (device.memory < 0)
        return;
    munmap(device.pixels, device.room * device.buffer_count);
    libc.close(device.memory);
    device.memory = -1;
    device.buffer_count = 0;
    device.owner = -1;
}

/* ── What can be asked of it: one function an ioctl ─────────────────────────────────────────────────────── */

static int query_capability(int handle, void *argument)
{
    struct v4l2_capability *answer = argument;
    (void)handle;
    memset(answer, 0, sizeof *answer);
    strcpy((char *)answer->driver, "uvcvideo");
    strcpy((char *)answer->card, "Impersonated Dermatoscope");
    strcpy((char *)answer->bus_info, "usb-0000:00:00.0-1");
    answer->version = 0x060100;
    answer->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    answer->capabilities = answer->device_caps | V4L2_CAP_DEVICE_CAPS;
    return 0;
}

static int enumerate_input(int handle, void *argument)
{
    struct v4l2_input *input = argument;
    (void)handle;
    if (input->index > 0)
        return fail(EINVAL);
    memset(input, 0, sizeof *input);
    strcpy((char *)input->name, "Camera 1");
    input->type = V4L2_INPUT_TYPE_CAMERA;
    return 0;
}

static int get_input(int handle, void *argument)
{
    (void)handle;
    *(int *)argument = 0;
    return 0;
}

static int set_input(int handle, void *argument)
{
    (void)handle;
    return *(int *)argument == 0 ? 0 : fail(EINVAL);
}

static int enumerate_format(int handle, void *argument)
{
    struct v4l2_fmtdesc *format = argument;
    (void)handle;
    if (format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || format->index >= LENGTH(formats))
        return fail(EINVAL);
    format->flags = formats[format->index].flags;
    format->pixelformat = formats[format->index].format;
    strcpy((char *)format->description, formats[format->index].name);
    return 0;
}

static const struct mode *mode_at(uint32_t format, uint32_t index)
{
    for (size_t i = 0; i < LENGTH(modes); i++)
        if (modes[i].format == format && index-- == 0)
            return &modes[i];
    return NULL;
}

static int enumerate_size(int handle, void *argument)
{
    struct v4l2_frmsizeenum *size = argument;
    const struct mode *mode = mode_at(size->pixel_format, size->index);
    (void)handle;
    if (!mode)
        return fail(EINVAL);
    size->type = V4L2_FRMSIZE_TYPE_DISCRETE;
    size->discrete.width = mode->width;
    size->discrete.height = mode->height;
    return 0;
}

static int enumerate_interval(int handle, void *argument)
{
    struct v4l2_frmivalenum *interval = argument;
    const struct mode *mode = nearest_mode(interval->pixel_format, interval->width, interval->height);
    (void)handle;
    if (interval->index > 0 || mode->width != interval->width || mode->height != interval->height)
        return fail(EINVAL);
    interval->type = V4L2_FRMIVAL_TYPE_DISCRETE;
    interval->discrete.numerator = 1;
    interval->discrete.denominator = mode->fps;
    return 0;
}

static void describe_mode(struct v4l2_pix_format *answer, const struct mode *mode)
{
    answer->width = mode->width;
    answer->height = mode->height;
    answer->pixelformat = mode->format;
    answer->field = V4L2_FIELD_NONE;
    answer->bytesperline = mode->format == V4L2_PIX_FMT_YUYV ? mode->width * 2 : 0;
    answer->sizeimage = (uint32_t)frame_room(mode);
    answer->colorspace = V4L2_COLORSPACE_SRGB;
}

static int get_format(int handle, void *argument)
{
    struct v4l2_format *format = argument;
    (void)handle;
    if (format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE)
        return fail(EINVAL);
    describe_mode(&format->fmt.pix, device.mode);
    return 0;
}

static int try_format(int handle, void *argument)
{
    struct v4l2_format *format = argument;
    struct v4l2_pix_format *wanted = &format->fmt.pix;
    (void)handle;
    if (format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE)
        return fail(EINVAL);
    describe_mode(wanted, nearest_mode(wanted->pixelformat, wanted->width, wanted->height));
    return 0;
}

static int set_format(int handle, void *argument)
{
    struct v4l2_format *format = argument;
    if (fault("busy") || device.buffer_count > 0)
        return fail(EBUSY);
    if (try_format(handle, argument) < 0)
        return -1;
    device.mode = nearest_mode(format->fmt.pix.pixelformat, format->fmt.pix.width, format->fmt.pix.height);
    device.fps = device.mode->fps;
    return 0;
}

static int get_rate(int handle, void *argument)
{
    struct v4l2_streamparm *rate = argument;
    (void)handle;
    if (rate->type != V4L2_BUF_TYPE_VIDEO_CAPTURE)
        return fail(EINVAL);
    rate->parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
    rate->parm.capture.timeperframe.numerator = 1;
    rate->parm.capture.timeperframe.denominator = device.fps;
    return 0;
}

static int set_rate(int handle, void *argument)
{
    const struct v4l2_streamparm *rate = argument;
    struct v4l2_fract wanted = rate->parm.capture.timeperframe;
    if (wanted.numerator > 0 && wanted.denominator >= wanted.numerator) {
        unsigned fps = wanted.denominator / wanted.numerator;
        device.fps = fps < device.mode->fps ? fps : device.mode->fps;
    }
    return get_rate(handle, argument);
}

static int request_buffers(int handle, void *argument)
{
    struct v4l2_requestbuffers *request = argument;
    long page = sysconf(_SC_PAGESIZE);
    if (request->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || request->memory != V4L2_MEMORY_MMAP)
        return fail(EINVAL);
    if (fault("busy") || device.streaming || (device.owner >= 0 && device.owner != device.handles[handle]))
        return fail(EBUSY);
    free_buffers();
    if (request->count == 0)
        return 0;
    if (request->count > MOST_BUFFERS)
        request->count = MOST_BUFFERS;
    device.room = (frame_room(device.mode) + (size_t)page - 1) / (size_t)page * (size_t)page;
    device.memory = memfd_create("camera", MFD_CLOEXEC);
    size_t size = device.room * request->count;
    if (device.memory < 0 || ftruncate(device.memory, (off_t)size) < 0)
        return fail(ENOMEM);
    device.pixels = libc.mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, device.memory, 0);
    device.buffer_count = request->count;
    device.owner = device.handles[handle];
    device.queued.count = device.filled.count = 0;
    for (unsigned i = 0; i < request->count; i++)
        device.buffers[i] = (struct v4l2_buffer){
            .index = i, .type = request->type, .memory = request->memory, .field = V4L2_FIELD_NONE,
            .length = (uint32_t)device.room, .m.offset = (uint32_t)(i * device.room), .flags = V4L2_BUF_FLAG_MAPPED};
    return 0;
}

static int query_buffer(int handle, void *argument)
{
    struct v4l2_buffer *buffer = argument;
    (void)handle;
    if (buffer->index >= device.buffer_count)
        return fail(EINVAL);
    *buffer = device.buffers[buffer->index];
    return 0;
}

static int queue_buffer(int handle, void *argument)
{
    unsigned index = ((const struct v4l2_buffer *)argument)->index;
    (void)handle;
    if (index >= device.buffer_count || device.buffers[index].flags & (V4L2_BUF_FLAG_QUEUED | V4L2_BUF_FLAG_DONE))
        return fail(EINVAL); /* it is not the program's to give */
    device.buffers[index].flags = V4L2_BUF_FLAG_MAPPED | V4L2_BUF_FLAG_QUEUED;
    push(&device.queued, index);
    return 0;
}

static int dequeue_buffer(int handle, void *argument)
{
    uint64_t count;
    if (!device.streaming)
        return fail(EINVAL);
    if (device.filled.count == 0)
        return fail(EAGAIN);
    unsigned index = pop(&device.filled);
    if (read(device.handles[handle], &count, sizeof count) < 0)
        abort(); /* it counts exactly the filled buffers */
    *(struct v4l2_buffer *)argument = device.buffers[index];
    device.buffers[index].flags = V4L2_BUF_FLAG_MAPPED;
    return 0;
}

static int start_streaming(int handle, void *argument)
{
    (void)argument;
    if (device.buffer_count == 0 || device.owner != device.handles[handle])
        return fail(EINVAL);
    return device.streaming ? 0 : start_sensor();
}

static int stop_streaming(int handle, void *argument)
{
    (void)argument;
    if (device.owner == device.handles[handle])
        stop_sensor();
    for (unsigned i = 0; i < device.buffer_count; i++)
        device.buffers[i].flags = V4L2_BUF_FLAG_MAPPED;
    return 0;
}

static struct control *find_control(uint32_t id)
{
    for (size_t i = 0; i < LENGTH(controls); i++)
        if (controls[i].id == id)
            return &controls[i];
    return NULL;
}

static int query_control(int handle, void *argument)
{
    struct v4l2_queryctrl *query = argument;
    const struct control *control = find_control(query->id);
    (void)handle;
    if (!control)
        return fail(EINVAL);
    memset(query, 0, sizeof *query);
    query->id = control->id;
    query->type = control->type;
    query->minimum = control->least;
    query->maximum = control->most;
    query->step = 1;
    query->default_value = control->initial;
    strcpy((char *)query->name, control->name);
    return 0;
}

static int get_control(int handle, void *argument)
{
    struct v4l2_control *answer = argument;
    const struct control *control = find_control(answer->id);
    (void)handle;
    if (!control)
        return fail(EINVAL);
    answer->value = control->value;
    return 0;
}

static int set_control(int handle, void *argument)
{
    const struct v4l2_control *wanted = argument;
    struct control *control = find_control(wanted->id);
    (void)handle;
    if (!control)
        return fail(EINVAL);
    if (wanted->value < control->least || wanted->value > control->most)
        return fail(ERANGE);
    control->value = wanted->value;
    return 0;
}

static const struct {
    uint32_t request;
    int (*answer)(int handle, void *argument);
} requests[] = {
    {VIDIOC_QUERYCAP, query_capability},  {VIDIOC_ENUMINPUT, enumerate_input},
    {VIDIOC_G_INPUT, get_input},          {VIDIOC_S_INPUT, set_input},
    {VIDIOC_ENUM_FMT, enumerate_format},  {VIDIOC_ENUM_FRAMESIZES, enumerate_size},
    {VIDIOC_G_FMT, get_format},           {VIDIOC_ENUM_FRAMEINTERVALS, enumerate_interval},
    {VIDIOC_TRY_FMT, try_format},         {VIDIOC_S_FMT, set_format},
    {VIDIOC_G_PARM, get_rate},            {VIDIOC_S_PARM, set_rate},
    {VIDIOC_REQBUFS, request_buffers},    {VIDIOC_QUERYBUF, query_buffer},
    {VIDIOC_QBUF, queue_buffer},          {VIDIOC_DQBUF, dequeue_buffer},
    {VIDIOC_STREAMON, start_streaming},   {VIDIOC_STREAMOFF, stop_streaming},
    {VIDIOC_QUERYCTRL, query_control},    {VIDIOC_G_CTRL, get_control},
    {VIDIOC_S_CTRL, set_control},
};

static int answer_request(int handle, uint32_t request, void *argument)
{
    unplugged();
    if (device.dead[handle] && request != VIDIOC_STREAMOFF)
        return fail(ENODEV);
    for (size_t i = 0; i < LENGTH(requests); i++)
        if (requests[i].request == request)
            return requests[i].answer(handle, argument);
    return fail(ENOTTY);
}

/* ── The calls we stand before ──────────────────────────────────────────────────────────────────────────── */

static int open_device(void)
{
    int handle = 0;
    pthread_mutex_lock(&device.lock);
    while (handle < MOST_HANDLES && device.handles[handle] >= 0)
        handle++;
    int descriptor = fail(ENOENT);
    if (!unplugged())
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

int open(const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.open(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.open(path, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.openat(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    OPENING_MODE(flags);
    return is_device(path) ? open_device() : libc.openat(folder, path, flags | O_LARGEFILE, mode);
}

int ioctl(int descriptor, unsigned long request, ...)
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

void *mmap(void *address, size_t length, int protection, int flags, int descriptor, off_t offset)
{
    find_libc();
    if (handle_of(descriptor) >= 0)
        descriptor = device.memory;
    return libc.mmap(address, length, protection, flags, descriptor, offset);
}

void *mmap64(void *address, size_t length, int protection, int flags, int descriptor, off64_t offset)
{
    return mmap(address, length, protection, flags, descriptor, offset);
}

int close(int descriptor)
{
    find_libc();
    pthread_mutex_lock(&device.lock);
    int handle = handle_of(descriptor);
    if (handle >= 0)
        close_device(handle);
    pthread_mutex_unlock(&device.lock);
    return libc.close(descriptor);
}
