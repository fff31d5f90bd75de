/* What can be asked of the camera: one function an ioctl, and the table of them. */
#include "camera.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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

int answer_request(int handle, uint32_t request, void *argument)
{
    unplugged();
    if (device.dead[handle] && request != VIDIOC_STREAMOFF)
        return fail(ENODEV);
    for (size_t i = 0; i < LENGTH(requests); i++)
        if (requests[i].request == request)
            return requests[i].answer(handle, argument);
    return fail(ENOTTY);
}
